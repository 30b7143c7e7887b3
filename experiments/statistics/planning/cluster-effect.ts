import { clusteredMean } from "../arms/clustered-mean";
import { momentsOf } from "../arms/moments";
import type { Insufficient } from "../comparison";

/**
 * Sums of an outcome over units and over the clusters they come in.
 *
 * - `units` `total` `squares`   units, Σ outcome, Σ outcome²
 * - `clusters` `sizeSquares`    clusters, Σ of their units²
 * - `totalSquares` `sizeProducts` `totalMeans` over clusters: Σ total², Σ total · units, Σ total² ÷ units
 */
export interface ClusterSums {
  readonly units: number;
  readonly total: number;
  readonly squares: number;
  readonly clusters: number;
  readonly sizeSquares: number;
  readonly totalSquares: number;
  readonly sizeProducts: number;
  readonly totalMeans: number;
}

/**
 * - `correlation`  how alike two units of one cluster are: 1 if equal, 0 as strangers; null if no cluster has two units
 * - `designEffect` by how much the mean's variance grows when clusters are drawn instead of units
 */
interface ClusterEffect {
  readonly kind: "estimate";
  readonly correlation: number | null;
  readonly designEffect: number;
}

/**
 * What does it cost to draw clusters (live rooms, inviter trees) together instead of each unit?
 *
 * @returns insufficient: "too-few-units" of fewer than two clusters; "no-variance" if all units are equal
 *
 * The correlation is that of the analysis of variance; it may be a little below 0. The design effect is the cluster-robust
 * variance over that of independent units, so that clusters of very different sizes are told at their price.
 * Source: Donner and Klar, Design and Analysis of Cluster Randomization Trials in Health Research (2000), chapter 1; Deng,
 * Knoblich and Lu, KDD 2018. Example: pairs 1 1, 0 0 and 1 0 → correlation 0.5, design effect 1.667
 */
export function clusterEffect(
  sums: ClusterSums,
): ClusterEffect | Insufficient<"too-few-units" | "no-variance"> {
  const { units, total, squares, clusters } = sums;
  if (clusters < 2) return { kind: "insufficient", reason: "too-few-units" };
  const variance = (squares - (total * total) / units) / (units - 1);
  if (!(variance > 0)) return { kind: "insufficient", reason: "no-variance" };
  const together = momentsOf(
    clusteredMean({
      clusters,
      outcome: { kind: "amount", sum: total, sumSquares: sums.totalSquares },
      size: { kind: "amount", sum: units, sumSquares: sums.sizeSquares },
      products: sums.sizeProducts,
    }),
    0,
  ).variance;
  return {
    kind: "estimate",
    correlation: units === clusters ? null : intraclass(sums),
    designEffect: together / clusters / (variance / units),
  };
}

function intraclass({ units, total, squares, clusters, sizeSquares, totalMeans }: ClusterSums): number {
  const between = (totalMeans - (total * total) / units) / (clusters - 1);
  const within = (squares - totalMeans) / (units - clusters);
  const size = (units - sizeSquares / units) / (clusters - 1);
  return (between - within) / (between + (size - 1) * within);
}
