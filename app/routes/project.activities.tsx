import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readActivities } from "#queries/activities/activities-analysis";
import { activityEffectAnalysis, readActivityEffect } from "#queries/activities/activity-effect-analysis";
import { ActivitiesPage } from "~/features/activities/activities-page";
import type { ActivitiesPageData } from "~/features/activities/activities-page-data";
import { Failure } from "~/frame/failure";
import { readAnalysisPage } from "~/server/analysis-page.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "activities page",
  };
  const { warehouse } = context.services;
  const { searchParams } = new URL(request.url);
  const asked = searchParams.has("name") ? activityEffectAnalysis.parse(searchParams) : null;
  const [{ problems, excluded, ...page }, listed, effect, { language }] = await Promise.all([
    readAnalysisPage(context, frame, asked === null || asked.ok ? [] : asked.problems),
    readActivities(warehouse, frame),
    asked?.ok ? readActivityEffect(warehouse, frame, asked.params) : null,
    readPreferences(request),
  ]);
  const data: ActivitiesPageData = {
    ...{ project: page.project, problems, excluded, listed, language },
    period: frame.period,
    chosen: asked?.ok && effect !== null ? { asked: asked.params, effect } : null,
  };
  return data;
}

export default function ActivitiesRoute() {
  return <ActivitiesPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
