import { bilinear } from "../numbers/products";
import { normalQuantile } from "../numbers/normal-quantile";
import type { Clusters, Quantile } from "./arm";
import { ratioGradient } from "./ratio-gradient";
import { covarianceOf, varianceOf } from "./sums";

/** The bounds of a quantile are those of its 95 % interval. */
export const BOUNDS_Z = normalQuantile(0.025);

/**
 * How much does a sample's quantile vary? The variance of one unit, so that divided by n it is the quantile's.
 *
 * @returns in the metric's unit squared; 0 where the bounds coincide
 *
 * The distance between the bounds is 2 · 1.96 standard errors, for the number of units they were worked out for, and is
 * turned to that of all. Events that come in clusters, a member's many orders, are not independent: the variance of
 * the share at or below the quantile is then that of a ratio over clusters, and the quantile's grows in proportion.
 * Source: Deng, Knoblich and Lu, Applying the Delta Method in Metric Analytics, KDD 2018, sections 4.1 and 4.2.
 */
export function quantileVariance(arm: Quantile): number {
  if (arm.n <= 1) return 0;
  const spread = (arm.high - arm.low) / (2 * BOUNDS_Z);
  const independent = (arm.boundsUnits / arm.n) * (arm.n - 1) * spread * spread;
  const variance =
    arm.clusters === undefined
      ? independent
      : (independent * clusteredShareVariance(arm.clusters)) / ((arm.level * (1 - arm.level)) / arm.n);
  return Math.max(variance, arm.leastVariance ?? 0);
}

/** The variance of the share of events at or below a number, where the clusters are what is independent. */
function clusteredShareVariance({ n, below, events, products }: Clusters): number {
  if (n <= 1 || events.sum <= 0) return 0;
  const covariance = covarianceOf(below, events, products, n);
  const matrix = [
    [varianceOf(below, n), covariance],
    [covariance, varianceOf(events, n)],
  ];
  const gradient = ratioGradient(below.sum / n, events.sum / n);
  return bilinear(gradient, matrix, gradient) / n;
}
