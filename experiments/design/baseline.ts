import type { ListedSums } from "#queries/experiments/arm-sums";
import type { MemberMetric } from "#queries/experiments/member-metric";
import { armOf, clusteredArmOf, NOBODY } from "../arms/arm-of";
import type { AdjustedMean, Ratio } from "../statistics/arms/arm";
import { type SummedArm, sumsOf } from "../statistics/arms/covariances";
import { momentsOf } from "../statistics/arms/moments";
import { covarianceOf, squaresOf, varianceOf } from "../statistics/arms/sums";
import type { Insufficient } from "../statistics/comparison";
import { clusterEffect } from "../statistics/planning/cluster-effect";

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
 * @param place   of the metric in the sums
 * @param members sums over members, with what they brought before where the metric has that; undefined of nobody
 * @param drawn   sums over the clusters that they are drawn in, undefined if each is drawn alone
 */
export function baselineOf(
  metric: MemberMetric,
  place: number,
  { members = NOBODY, drawn }: { members: ListedSums | undefined; drawn: ListedSums | undefined },
): Baseline | Missing {
  const each = armOf(metric, members, place);
  const together = drawn && clusteredArmOf(metric, drawn, place);
  const clusters = together?.n ?? each.n;
  if (each.n < 2 || clusters < 2) return { kind: "insufficient", reason: "too-few-units" };
  if (each.kind === "quantile") return { kind: "insufficient", reason: "quantile" };
  const isRatio = metric.kind === "ratio";
  const { n, estimate, variance } = momentsOf(isRatio && together ? together : each, 0);
  if (!Number.isFinite(estimate) || estimate === 0) return { kind: "insufficient", reason: "zero-baseline" };
  const effect = isRatio || together === undefined ? ALONE : effectOf(each, together);
  if (effect.kind === "insufficient") return effect;
  const baseline: Baseline = {
    ...{ kind: "estimate", units: each.n, clusters, mean: estimate },
    variance: (variance * each.n) / n,
    correlation: each.kind === "adjusted-mean" ? correlationOf(each) : null,
    intraclass: effect.correlation,
    designEffect: effect.designEffect,
  };
  return plannedVariance(baseline) > 0 ? baseline : { kind: "insufficient", reason: "no-variance" };
}

const ALONE = { kind: "estimate", designEffect: 1, correlation: null } as const;

function effectOf(each: SummedArm, clusters: Ratio) {
  const [outcome] = sumsOf(each);
  const sumSquares = outcome ? squaresOf(outcome) : 0;
  return clusterEffect({
    units: each.n,
    outcome: { kind: "amount", sum: outcome?.sum ?? 0, sumSquares },
    clusters,
  });
}

/** 0 if what was before is the same for all. */
function correlationOf({ n, outcome, before, products }: AdjustedMean): number {
  const spread = Math.sqrt(varianceOf(outcome, n) * varianceOf(before, n));
  return spread > 0 ? covarianceOf(outcome, before, products, n) / spread : 0;
}

/** The variance that a plan is to count with: what was before taken off, clusters at their price. */
export const plannedVariance = ({ variance, correlation, designEffect }: Baseline): number =>
  variance * (1 - (correlation ?? 0) ** 2) * designEffect;
