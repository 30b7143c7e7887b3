import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readJourney } from "#queries/journey/journey-analysis";
import { churnWarningsAnalysis, readChurnWarnings } from "#queries/stages/churn-warnings-analysis";
import { readStageMoves } from "#queries/stages/stage-moves-analysis";
import { readStages } from "#queries/stages/stages-analysis";
import { readStageTimes } from "#queries/stages/stage-times-analysis";
import { readWinBack, winBackAnalysis } from "#queries/stages/win-back-analysis";
import { LifecyclePage } from "~/features/lifecycle/lifecycle-page";
import type { LifecyclePageData } from "~/features/lifecycle/lifecycle-page-data";
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
    caller: "lifecycle page",
  };
  const { warehouse } = context.services;
  const { searchParams } = new URL(request.url);
  const won = winBackAnalysis.parse(searchParams);
  const warned = churnWarningsAnalysis.parse(searchParams);
  const problems = [won, warned].flatMap((asked) => (asked.ok ? [] : asked.problems));
  const [page, history, moves, times, winBack, warnings, journey, { language }] = await Promise.all([
    readAnalysisPage(context, frame, problems),
    readStages(warehouse, frame),
    readStageMoves(warehouse, frame),
    readStageTimes(warehouse, frame),
    won.ok ? readWinBack(warehouse, frame, won.params) : null,
    warned.ok ? readChurnWarnings(warehouse, frame, warned.params) : null,
    readJourney(warehouse, frame),
    readPreferences(request),
  ]);
  const data: LifecyclePageData = {
    ...page,
    ...{ period: frame.period, rules: project.stageRules },
    ...{ history, moves, times, winBack, warnings, journey, language },
  };
  return data;
}

export default function LifecycleRoute() {
  return <LifecyclePage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
