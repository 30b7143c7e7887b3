import { matchedOf, meanOf, membersOf, pooled, spreadOf, type Stratum, type Totals } from "./stratum";

/**
 * How far those who took part and the others were apart before, in standard deviations: as they are, and held against each
 * other as matched. null where the number is the same for all.
 */
export interface Balance {
  before: number | null;
  after: number | null;
}

/**
 * Were those who took part like the others by a number of the time before? Standardised mean differences.
 *
 * @param place of the number in the sums
 *
 * Both are divided by the spread before matching, so that they compare. Up to 0.1 counts as alike. Source: Stuart, Statistical
 * Science 25 (2010), section 4.1; Austin, Statistics in Medicine 28 (2009).
 */
export function balanceOf(strata: readonly Stratum[], place: number): Balance {
  const [took, others] = [pooled(strata.map((one) => one.took)), pooled(strata.map((one) => one.others))];
  const deviation = Math.sqrt((variance(took, place) + variance(others, place)) / 2);
  if (!(deviation > 0)) return { before: null, after: null };
  const matched = matchedOf(strata);
  const all = membersOf(matched.map((one) => one.took));
  const apart = matched.reduce(
    (sum, one) => sum + (one.took.members / all) * (meanOf(one.took, place) - meanOf(one.others, place)),
    0,
  );
  return {
    before: (meanOf(took, place) - meanOf(others, place)) / deviation,
    after: all === 0 ? null : apart / deviation,
  };
}

const variance = (totals: Totals, place: number): number =>
  totals.members < 2 ? 0 : spreadOf(totals, place) / (totals.members - 1);
