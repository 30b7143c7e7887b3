import type { Ratio } from "../arms/arm";
import { momentsOf } from "../arms/moments";
import { type Amounts, squaresOf, varianceOf } from "../arms/sums";
import type { Insufficient } from "../comparison";

/** Sums of an outcome over `units`, and over the `clusters` they come in: its totals over their sizes, as clustered-mean.ts. */
export interface ClusterSums {
  readonly units: number;
  readonly outcome: Amounts;
  readonly clusters: Ratio;
}

/**
 * - `designEffect` by how much the mean's variance grows when clusters are drawn instead of units
 * - `correlation`  how alike two units of one cluster are: 1 if equal, 0 as strangers; null if no cluster has two units
 */
interface ClusterEffect {
  readonly kind: "estimate";
  readonly designEffect: number;
  readonly correlation: number | null;
}

/**
 * What does it cost to draw clusters (live rooms, inviter trees) together instead of each unit?
 *
 * @returns insufficient: "too-few-units" of fewer than two clusters; "no-variance" if all units, or all clusters, are alike
 *
 * The design effect is the cluster-robust variance over that of independent units, so that clusters of very different sizes
 * are told at their price. The correlation is the one that explains it, 1 + (m − 1) ρ with m the mean size that a unit sees.
 * Source: Kish, Survey Sampling (1965), section 5.4; Deng, Knoblich and Lu, KDD 2018, section 3.2.
 * Example: pairs 1 1, 0 0 and 1 0 → design effect 1.667, correlation 0.667
 */
export function clusterEffect(
  sums: ClusterSums,
): ClusterEffect | Insufficient<"too-few-units" | "no-variance"> {
  const { units, outcome, clusters } = sums;
  if (clusters.n < 2) return { kind: "insufficient", reason: "too-few-units" };
  const alone = varianceOf(outcome, units) / units;
  const together = momentsOf(clusters, 0).variance / clusters.n;
  if (!(alone > 0 && together > 0)) return { kind: "insufficient", reason: "no-variance" };
  const designEffect = together / alone;
  const sizeSeen = squaresOf(clusters.denominator) / units;
  return {
    kind: "estimate",
    designEffect,
    correlation: sizeSeen > 1 ? Math.min(1, (designEffect - 1) / (sizeSeen - 1)) : null,
  };
}
