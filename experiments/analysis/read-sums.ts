import { metricSums, type SumsAsked, type SumsRow } from "#queries/experiments/metric-sums";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { asMemberMetric } from "../design/as-member-metric";
import { designMetrics } from "../design/design-metrics";
import type { ExperimentMetric } from "../design/experiment-metric";
import { readClusters } from "../design/read-clusters";
import { BOUNDS_Z } from "../statistics/arms/quantile-variance";
import { type Analysed, exposedOf, msBefore, type Seen, scopeOf, spanOf } from "./analysed";

/** More values of a split are not read; an experiment has no more days. */
const MOST_VALUES = 400;

/** The metrics of a design, those that decide first. */
export const metricsOf = ({ design }: Pick<Analysed, "design">): ExperimentMetric[] =>
  designMetrics(design).map(({ metric }) => metric);

/**
 * The sums of every metric of an experiment, those of metricsOf in their order, by arm, and by arm and value of a split
 * (see exposed-members.ts).
 *
 * @throws RangeError when it has not begun
 */
export async function readSums(
  reader: Reader,
  seen: Seen,
  analysed: Analysed,
  split?: SumsAsked["split"],
): Promise<SumsRow[]> {
  const span = spanOf(analysed, seen.now);
  const scope = scopeOf(seen, analysed, span);
  const before = msBefore(analysed.design);
  const metrics = metricsOf(analysed).map(asMemberMetric);
  if (metrics.length === 0) return [];
  return metricSums(reader, scope, {
    ...exposedOf(analysed, span),
    metrics,
    before_ms: before,
    rows_from: span.from - before,
    seen_to: span.now,
    today: localDayIn(seen.project.zone)(span.now),
    clusters: await readClusters(reader, scope, analysed.design.unit),
    most: MOST_VALUES,
    reach: BOUNDS_Z,
    ...(split !== undefined && { split }),
  });
}
