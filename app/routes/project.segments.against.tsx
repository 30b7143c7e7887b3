import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue, METRIC_KEYS, type MetricKey } from "#queries/metrics/catalogue";
import {
  readSegmentComparison,
  segmentComparisonAnalysis,
} from "#queries/segments/segment-comparison-analysis";
import type { SegmentParams } from "#queries/segments/segment-asked";
import { readSegmentProfile } from "#queries/segments/segment-profile-analysis";
import { SEGMENT_PAGE } from "~/features/segments/segment-page";
import { SegmentAgainstPage } from "~/features/segments/segment-against-page";
import type { SegmentAgainstData } from "~/features/segments/segment-against-data";
import { Failure } from "~/frame/failure";
import { readAnalysisPage } from "~/server/analysis-page.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

const USUAL: readonly MetricKey[] = [
  ...["mau_ratio", "interactions_per_member", "purchase_conversion", "arpu", "aov", "nps"],
] as const satisfies readonly MetricKey[];

const CORE = { subject: "member.stage", is: "among" as const, values: ["core"] };

const profiled = ({ segment, against }: SegmentParams): SegmentParams => ({
  segment,
  ...(against !== undefined && { against }),
});

/** For members of the project; what the address leaves open is written into it. @throws 400 when it asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<SegmentAgainstData> {
  const { project } = await requireProject(request, context, params["project"]);
  const asked = new URL(request.url).searchParams;
  if (!asked.has("segment") || !asked.has("metrics")) {
    const whole = new URLSearchParams(asked);
    if (!asked.has("segment")) whole.set("segment", JSON.stringify(CORE));
    if (!asked.has("metrics")) whole.set("metrics", JSON.stringify(USUAL));
    throw redirect(`/p/${project.key}/${SEGMENT_PAGE}?${whole.toString()}`);
  }
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "segment page",
  };
  const parsed = segmentComparisonAnalysis.parse(asked);
  const { warehouse } = context.services;
  const [page, { language }, read] = await Promise.all([
    readAnalysisPage(context, frame, parsed.ok ? [] : parsed.problems),
    readPreferences(request),
    parsed.ok
      ? Promise.all([
          readSegmentComparison(warehouse, frame, parsed.params),
          readSegmentProfile(warehouse, frame, profiled(parsed.params)),
        ])
      : null,
  ]);
  const [comparison, profile] = read ?? [null, null];
  const { segment, against, metrics } = parsed.ok
    ? parsed.params
    : { segment: CORE, against: undefined, metrics: [] };
  const name = (key: MetricKey) => catalogue[key].label[language];
  return {
    project: page.project,
    ...{ segment, against: against ?? null, usual: USUAL },
    metric: metrics.find((one) => !USUAL.includes(one)) ?? null,
    metrics: METRIC_KEYS.filter((key) => !USUAL.includes(key)).map((key) => ({ key, name: name(key) })),
    ...{ comparison, profile, language },
    problems: page.problems,
    subjects: page.choices.subjects,
  };
}

export default function SegmentAgainstRoute() {
  return <SegmentAgainstPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
