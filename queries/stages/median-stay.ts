/** Stays of so many days, whether they ended then or were still going on. */
export interface Stays {
  days: number;
  ended: boolean;
  stays: number;
}

/** Half, with room for what a product of shares is off. */
const HALF = 0.5 + 1e-12;

/**
 * How many days do stays last for half of those who begin one?
 *
 * Stays that still go on count as long as they were seen: at each length the share that ended is taken of those seen that
 * long (Kaplan and Meier 1958). Of stays in any order; days, or null while more than half of them go on.
 */
export function medianStay(stays: readonly Stays[]): number | null {
  let going = stays.reduce((sum, one) => sum + one.stays, 0);
  let share = 1;
  const lengths = [...new Set(stays.map(({ days }) => days))].toSorted((a, b) => a - b);
  for (const length of lengths) {
    const of = (ended: boolean) =>
      stays.reduce((sum, one) => sum + (one.days === length && one.ended === ended ? one.stays : 0), 0);
    share *= 1 - of(true) / going;
    if (share <= HALF) return length;
    going -= of(true) + of(false);
  }
  return null;
}
