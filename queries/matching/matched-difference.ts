import { type Interval, Z_95 } from "../intervals/interval";
import { matchedOf, meanOf, membersOf, spreadOf, type Stratum, type Totals } from "./stratum";

/** How much more those who took part brought each, and between what it plausibly lies. */
export interface Difference {
  estimate: number;
  interval: Interval;
}

/**
 * How much more did those who took part bring, each held against the mean of the others of their stratum? 95 % interval.
 *
 * @param place   of the number in the sums
 * @param repeats how far what members add goes together where they are in several strata: over these members the sum of
 *                (Σa)² − Σa², where a is the distance of a number from the mean of its side, of n, times √(n ÷ (n − 1)), and for
 *                the others times −(how many took part ÷ how many others)
 * @returns null where nobody can be held against anybody, or no spread is known
 *
 * The others are weighted by how many took part in their stratum, so it is the mean effect on those who took part, if within
 * a stratum it is by chance who did. The variance is that of a stratified mean; a stratum of one has the spread of all strata
 * together. Source: Imbens & Rubin, Causal Inference (2015), section 9.5 and 18.5. With `repeats` it is that of members drawn
 * anew with all their strata, as a bootstrap of members draws them, without the drawing: the infinitesimal jackknife (Efron,
 * The Jackknife, the Bootstrap and Other Resampling Plans, 1982, chapter 6).
 * Example: 10 and 14 who took part against 8 and 12, in one stratum → 2 ± 5.54
 */
export function matchedDifference(strata: readonly Stratum[], place: number, repeats = 0): Difference | null {
  const matched = matchedOf(strata);
  const all = membersOf(matched.map(({ took }) => took));
  const spreads = {
    took: commonVariance(matched, "took", place),
    others: commonVariance(matched, "others", place),
  };
  if (all === 0 || spreads.took === null || spreads.others === null) return null;
  let [estimate, variance] = [0, repeats / all ** 2];
  for (const { took, others } of matched) {
    const weight = took.members / all;
    estimate += weight * (meanOf(took, place) - meanOf(others, place));
    variance += weight ** 2 * (ofMean(took, place, spreads.took) + ofMean(others, place, spreads.others));
  }
  const reach = Z_95 * Math.sqrt(Math.max(0, variance));
  return { estimate, interval: { low: estimate - reach, high: estimate + reach } };
}

/** The variance of a mean; `common` is one member's where a stratum has only one. */
const ofMean = (totals: Totals, place: number, common: number): number =>
  (totals.members > 1 ? spreadOf(totals, place) / (totals.members - 1) : common) / totals.members;

/** The variance of one member within strata; null where no stratum has two. */
function commonVariance(strata: readonly Stratum[], side: keyof Stratum, place: number): number | null {
  const several = strata.map((stratum) => stratum[side]).filter(({ members }) => members > 1);
  const freedom = several.reduce((sum, { members }) => sum + members - 1, 0);
  if (freedom === 0) return null;
  return several.reduce((sum, totals) => sum + spreadOf(totals, place), 0) / freedom;
}
