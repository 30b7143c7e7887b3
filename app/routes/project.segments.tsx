import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readInterests } from "#queries/interests/interests-analysis";
import { readKoc } from "#queries/social/koc-analysis";
import { readRfm } from "#queries/segments/read-rfm";
import { SegmentsPage, type SegmentsPageData } from "~/features/segments/segments-page";
import { Failure } from "~/frame/failure";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

const KOCS_SHOWN = 10;

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<SegmentsPageData> {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "segments page",
  };
  const { warehouse } = context.services;
  const [rfm, koc, interests, { language }] = await Promise.all([
    readRfm(warehouse, frame),
    readKoc(warehouse, frame, { most: KOCS_SHOWN }),
    readInterests(warehouse, frame),
    readPreferences(request),
  ]);
  const { key, zone, currency } = project;
  return { project: { key, zone, currency }, rfm, koc, interests, language };
}

export default function SegmentsRoute() {
  return <SegmentsPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
