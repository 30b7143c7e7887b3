import type { HistorySums } from "#queries/experiments/history-sums";
import type { MemberMetric } from "#queries/experiments/member-metric";
import type { Proportion, Ratio, SampleMean } from "../statistics/arms/arm";
import { momentsOf } from "../statistics/arms/moments";
import { covarianceOf, varianceOf } from "../statistics/arms/sums";
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

type Missing = Insufficient<"too-few-units" | "no-variance" | "zero-baseline">;

/** What an experiment can expect of a metric; insufficient where the past has too little of it. */
export function baselineOf(kind: MemberMetric["kind"], sums: HistorySums): Baseline | Missing {
  if (sums.units < 2 || sums.clusters < 2) return { kind: "insufficient", reason: "too-few-units" };
  const arm = armOf(kind, sums);
  const moments = momentsOf(arm, 0);
  if (!Number.isFinite(moments.estimate) || moments.estimate === 0) {
    return { kind: "insufficient", reason: "zero-baseline" };
  }
  const whole = {
    kind: "estimate",
    units: sums.units,
    clusters: sums.clusters,
    mean: moments.estimate,
  } as const;
  if (arm.kind === "ratio") {
    const variance = (moments.variance * sums.units) / sums.clusters;
    if (!(variance > 0)) return { kind: "insufficient", reason: "no-variance" };
    return { ...whole, variance, correlation: null, intraclass: null, designEffect: 1 };
  }
  const effect = clusterEffect(sums);
  if (effect.kind === "insufficient") return effect;
  const { designEffect, correlation: intraclass } = effect;
  const correlation = kind === "share" || kind === "mean" ? correlationOf(sums) : null;
  const baseline = { ...whole, variance: moments.variance, correlation, intraclass, designEffect };
  return plannedVariance(baseline) > 0 ? baseline : { kind: "insufficient", reason: "no-variance" };
}

/** An audience as one arm; a ratio is one of clusters, which are members where these are drawn alone. */
function armOf(kind: MemberMetric["kind"], sums: HistorySums): Proportion | SampleMean | Ratio {
  const { units, clusters, total, squares, totalSquares, below, belowSquares, belowProducts } = sums;
  if (kind === "mean") return { kind: "mean", n: units, sum: total, sumSquares: squares };
  if (kind !== "ratio") return { kind: "proportion", n: units, successes: total };
  return {
    kind: "ratio",
    n: clusters,
    numerator: { kind: "amount", sum: total, sumSquares: totalSquares },
    denominator: { kind: "amount", sum: below, sumSquares: belowSquares },
    products: belowProducts,
  };
}

/** 0 if what was before is the same for all. */
function correlationOf({
  units,
  total,
  squares,
  before,
  beforeSquares,
  beforeProducts,
}: HistorySums): number {
  const outcome = { kind: "amount", sum: total, sumSquares: squares } as const;
  const earlier = { kind: "amount", sum: before, sumSquares: beforeSquares } as const;
  const spread = Math.sqrt(varianceOf(outcome, units) * varianceOf(earlier, units));
  return spread > 0 ? covarianceOf(outcome, earlier, beforeProducts, units) / spread : 0;
}

/** The variance that a plan is to count with: what was before taken off, clusters at their price. */
export const plannedVariance = ({ variance, correlation, designEffect }: Baseline): number =>
  variance * (1 - (correlation ?? 0) ** 2) * designEffect;
