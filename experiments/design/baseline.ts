import type { MemberMetric } from "#queries/experiments/member-metric";
import { momentsOf } from "../statistics/arms/moments";
import { covarianceOf, varianceOf } from "../statistics/arms/sums";
import type { Insufficient } from "../statistics/comparison";
import { clusterEffect } from "../statistics/planning/cluster-effect";
import { amountOf, metricArm, type MetricSums } from "./metric-arm";

/**
 * What one member brings, as the past tells it.
 *
 * - `units` `clusters`   members that were seen, and what they are drawn in
 * - `mean` `variance`    of one member, in the metric's unit (squared)
 * - `correlation`        of what members bring with what they brought before; null where that is not taken off
 * - `intraclass`         how alike members of one cluster are; null for members that are drawn alone, and for ratios
 * - `designEffect`       by how much drawing clusters makes the variance larger; of a ratio it is in the variance
 */
export interface Baseline {
  kind: "estimate";
  units: number;
  clusters: number;
  mean: number;
  variance: number;
  correlation: number | null;
  intraclass: number | null;
  designEffect: number;
}

type Missing = Insufficient<"too-few-units" | "no-variance" | "zero-baseline" | "quantile">;

/**
 * What an experiment can expect of a metric; insufficient where the past has too little of it, or for a quantile.
 *
 * @param members sums over members, with what they brought before where the metric has that
 * @param drawn   sums over the clusters that they are drawn in, null if each is drawn alone
 */
export function baselineOf(
  metric: MemberMetric,
  members: MetricSums,
  drawn: MetricSums | null,
): Baseline | Missing {
  const { units } = members;
  const clusters = drawn?.units ?? units;
  if (units < 2 || clusters < 2) return { kind: "insufficient", reason: "too-few-units" };
  const arm = metricArm(metric, metric.kind === "ratio" && drawn ? drawn : members);
  if (arm === null) return { kind: "insufficient", reason: "quantile" };
  const { estimate, variance } = momentsOf(arm, 0);
  if (!Number.isFinite(estimate) || estimate === 0) return { kind: "insufficient", reason: "zero-baseline" };
  const effect = arm.kind === "ratio" || drawn === null ? ALONE : effectOf(members, drawn);
  if (effect.kind === "insufficient") return effect;
  const baseline: Baseline = {
    ...{ kind: "estimate", units, clusters, mean: estimate },
    variance: (variance * units) / (arm.kind === "ratio" ? clusters : units),
    correlation: arm.kind === "ratio" || members.sums.length < 2 ? null : correlationOf(members),
    intraclass: effect.correlation,
    designEffect: effect.designEffect,
  };
  return plannedVariance(baseline) > 0 ? baseline : { kind: "insufficient", reason: "no-variance" };
}

const ALONE = { kind: "estimate", designEffect: 1, correlation: null } as const;

const effectOf = (members: MetricSums, drawn: MetricSums) =>
  clusterEffect({
    units: members.units,
    outcome: amountOf(members, 0),
    clusters: drawn.units,
    totals: amountOf(drawn, 0),
    sizes: amountOf(drawn, 1),
    products: drawn.products[1] ?? 0,
  });

/** 0 if what was before is the same for all. */
function correlationOf(members: MetricSums): number {
  const { units, products } = members;
  const [outcome, before] = [amountOf(members, 0), amountOf(members, 1)];
  const spread = Math.sqrt(varianceOf(outcome, units) * varianceOf(before, units));
  return spread > 0 ? covarianceOf(outcome, before, products[1] ?? 0, units) / spread : 0;
}

/** The variance that a plan is to count with: what was before taken off, clusters at their price. */
export const plannedVariance = ({ variance, correlation, designEffect }: Baseline): number =>
  variance * (1 - (correlation ?? 0) ** 2) * designEffect;
