import { type Interval, Z_95 } from "./interval";

const UNITS_OF_ONE = 10_000;

/**
 * How sure is the mean of what members brought? 95 % interval, in the currency's unit; those who brought nothing count.
 *
 * @param sums `units` the sum in ten-thousandths, `squares` the sum of the members' squared amounts, `members` their number
 * @returns null for fewer than 2 members, whose spread is unknown
 *
 * Source: the normal interval of a mean with the sample's variance, e.g. Casella & Berger, Statistical Inference (2nd
 * ed.), section 5.5. Example: members who brought 10, 20 and 30 → 20 ± 11.32
 */
export function meanInterval(sums: { units: bigint; squares: number; members: number }): Interval | null {
  const { members, squares } = sums;
  if (members < 2) return null;
  const mean = Number(sums.units) / UNITS_OF_ONE / members;
  const variance = Math.max(0, squares - members * mean * mean) / (members - 1);
  const reach = Z_95 * Math.sqrt(variance / members);
  return { low: mean - reach, high: mean + reach };
}
