import type { SumsRow } from "#queries/experiments/metric-sums";
import { betterOf } from "../design/as-member-metric";
import type { ExperimentMetric } from "../design/experiment-metric";
import type { Arm } from "../statistics/arms/arm";
import type { SummedArm } from "../statistics/arms/covariances";
import { poolArms } from "../statistics/arms/pool-arms";
import type { Analysed } from "./analysed";
import { armsBy, type NamedArm } from "./arms-by";
import { type Compared, compareMetric, methodOf } from "./compare-metric";

/** The effects among the members exposed up to the end of a local day, by all that is known of them by now. */
export interface CoursePoint {
  day: string;
  effects: Compared[];
}

const isSummed = (arm: Arm): arm is SummedArm => arm.kind !== "quantile";

/**
 * How an effect came about, day by day of exposure: members join in the order of their exposure, each with all they
 * brought, which is the order in which a sequential interval holds at every point.
 *
 * @param rows  sums by "exposure day"; quantiles are no sums and have no course, and neither have clusters
 * @param place of the metric in the sums
 */
export function courseOf(
  analysed: Analysed,
  rows: readonly SumsRow[],
  metric: ExperimentMetric,
  place: number,
): CoursePoint[] {
  if (metric.kind === "quantile" || analysed.design.unit.of === "cluster") return [];
  const days = [...new Set(rows.flatMap(({ value }) => value ?? []))].toSorted();
  const method = methodOf(analysed.design, { better: betterOf(metric) });
  let so: NamedArm[] = [];
  return days.map((day) => {
    const ofDay = rows.filter(({ value }) => value === day);
    so = armsBy(analysed, ofDay, metric, place).map((one, at) => joined(so[at], one));
    return { day, effects: compareMetric(so, method) };
  });
}

function joined(earlier: NamedArm | undefined, later: NamedArm): NamedArm {
  if (earlier === undefined || earlier.arm.n === 0) return later;
  if (later.arm.n === 0 || !isSummed(earlier.arm) || !isSummed(later.arm)) return earlier;
  return { variation: later.variation, arm: poolArms(earlier.arm, later.arm) };
}
