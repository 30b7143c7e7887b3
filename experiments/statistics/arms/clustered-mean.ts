import type { Ratio } from "./arm";
import type { Amounts } from "./sums";

/**
 * The mean, proportion or ratio of members where not each member but a group of them was assigned: a live room, a city,
 * a team of sellers. Members of one group are alike, so the groups are what is independent.
 *
 * @param clusters how many groups
 * @param outcome  sums over the groups of what a group's members brought together (for a ratio: what is above the line)
 * @param size     sums over the groups of their members (for a ratio: of what is below the line)
 * @param products Σ over the groups of outcome · size
 * @returns a ratio whose units are the groups; its variance is the cluster-robust one
 *
 * Trustworthy from some 40 groups in each arm on. Source: Deng, Knoblich and Lu, Applying the Delta Method in Metric
 * Analytics, KDD 2018, section 3.2. Example: groups of 1, 2 and 3 members that bought 1, 1 and 3 times → 5 ÷ 6
 */
export const clusteredMean = ({
  clusters,
  outcome,
  size,
  products,
}: {
  clusters: number;
  outcome: Amounts;
  size: Amounts;
  products: number;
}): Ratio => ({ kind: "ratio", n: clusters, numerator: outcome, denominator: size, products });
