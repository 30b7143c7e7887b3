import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readInterests } from "#queries/interests/interests-analysis";
import { readProfiles } from "#queries/members/read-profiles";
import { kocAnalysis, readKoc } from "#queries/social/koc-analysis";
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
  const asked = kocAnalysis.parse(new URL(request.url).searchParams);
  const member = asked.ok ? asked.params.member : undefined;
  const [rfm, koc, interests, named, { language }] = await Promise.all([
    readRfm(warehouse, frame),
    readKoc(warehouse, frame, { most: KOCS_SHOWN, member }),
    readInterests(warehouse, frame),
    member === undefined ? [] : readProfiles(warehouse, frame, [member]),
    readPreferences(request),
  ]);
  const { key, zone, currency } = project;
  return {
    project: { key, zone, currency },
    rfm,
    koc,
    courseOf: named[0]?.userId || null,
    interests,
    language,
  };
}

export default function SegmentsRoute() {
  return <SegmentsPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
