import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Filter } from "#queries/filters/filter";
import type { Frame } from "#queries/frame";
import { LIST_NAMES } from "#queries/measurements/measurement";
import { measurementOf } from "#queries/measurements/measurements";
import { evidenceIn, readMetricMembers } from "#queries/measurements/read-metrics";
import { readTallies } from "#queries/measurements/read-tallies";
import { METRIC_KEYS, type MetricKey } from "#queries/metrics/catalogue";
import { buckets } from "#queries/period/buckets";
import { changeBetween } from "#queries/readings/change-between";
import { type Judged, judge } from "#queries/readings/evidence";
import type { Change, MetricValue } from "#queries/readings/reading";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { otherOf, segmentParams } from "./segment-asked";
import { segmentMembers, segmentSizes, SIDES } from "./segment-members";
import { segmentScope } from "./segment-profile-analysis";

const params = segmentParams.extend({
  metrics: z.array(z.enum(METRIC_KEYS)).min(1, "wants at least one metric").max(12),
});
type Params = z.infer<typeof params>;

/** A metric of two segments; see reading.ts for its values. */
export interface ComparedMetric {
  metric: MetricKey;
  segment: Judged;
  against: Judged;
  /** from `against` to `segment`; no interval where members are in both, for then the two are not independent */
  difference: Omit<Change, "previous">;
  series: { day: string; segment: MetricValue; against: MetricValue }[];
}

/** Metrics of a segment beside those of another, or of everybody else, and how many members are in each and in both. */
export interface SegmentComparison {
  sizes: { segment: number; against: number; both: number };
  metrics: ComparedMetric[];
}

/** Whom a number means: members of a segment, or those whom a metric of it counts or rests on. */
const place = z.strictObject({
  side: z.enum(SIDES).default("segment"),
  metric: z.enum(METRIC_KEYS).optional(),
  who: z.enum(LIST_NAMES).optional(),
});

const within = (frame: Frame, segment: Filter): Filter =>
  frame.filter === undefined ? segment : { all: [frame.filter, segment] };

/** How metrics of the members of a segment differ from those of others. */
export async function readSegmentComparison(
  reader: Reader,
  frame: Frame,
  { metrics, ...asked }: Params,
): Promise<SegmentComparison> {
  const { project, period, granularity, now } = frame;
  const today = localDayIn(project.zone)(now.getTime());
  const spans = [period, ...buckets(period, granularity, project.weekStart)];
  const parts = metrics.flatMap((metric) => Object.values(measurementOf(metric, project).parts));
  const scope = segmentScope(frame);
  const tallies = (segment: Filter) =>
    readTallies(reader, scope, parts, spans, { today, filter: within(frame, segment) }, undefined);
  const [[sizes], one, other] = await Promise.all([
    segmentSizes(reader, scope, { ...asked, filter: frame.filter }),
    tallies(asked.segment),
    tallies(otherOf(asked)),
  ]);
  const { one: segment = 0, other: against = 0, both = 0 } = sizes ?? {};
  return {
    sizes: { segment, against, both },
    metrics: metrics.map((metric) => {
      const [ofOne, ofOther] = [one, other].map((read) => evidenceIn(metric, project, read));
      const at = (evidence: typeof ofOne, span: number) => evidence?.(span) ?? { kind: "unknown" as const };
      const { previous: _, ...difference } = changeBetween(at(ofOne, 0), at(ofOther, 0));
      const valueOf = (evidence: typeof ofOne, span: number, day: string) =>
        day > today ? null : judge(at(evidence, span)).value;
      return {
        metric,
        segment: judge(at(ofOne, 0)),
        against: judge(at(ofOther, 0)),
        difference: both === 0 ? difference : { ...difference, interval: null, noise: null },
        series: spans.slice(1).map(({ from: day }, at) => ({
          day,
          segment: valueOf(ofOne, at + 1, day),
          against: valueOf(ofOther, at + 1, day),
        })),
      };
    }),
  };
}

export const segmentComparisonAnalysis = defineAnalysis({
  name: "segment-comparison",
  params: { schema: params, parameters: Object.keys(params.shape), texts: [] },
  read: readSegmentComparison,
  table: ({ metrics }: SegmentComparison) => ({
    columns: ["metric", "segment", "against", "difference", "difference_low", "difference_high"],
    rows: metrics.map(({ metric, segment, against, difference: { absolute, interval } }) => [
      ...[metric, segment.value, against.value, absolute],
      ...[interval?.low ?? null, interval?.high ?? null],
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["side", "metric", "who"] },
    read: async (reader, frame, { metrics: _, ...asked }, { side, metric, who }) => {
      if (metric === undefined) {
        const rows = await segmentMembers(reader, segmentScope(frame), {
          ...asked,
          filter: frame.filter,
          side,
        });
        return rows.map(({ person }) => person);
      }
      const { segment } = asked;
      const sides = { segment, against: otherOf(asked), both: { all: [segment, otherOf(asked)] } };
      const seen = { ...frame, filter: within(frame, sides[side]) };
      return readMetricMembers(reader, seen, { metrics: [metric] }, { metric, who: who ?? "counted" });
    },
  },
});
