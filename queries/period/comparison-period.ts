import type { Comparison, Period } from "#queries/period";
import { addDays, addMonths, daysBetween } from "./local-days";

/** Up to this length a period is compared with one that has the same weekdays in the same places. */
const WEEKDAYS_MATTER_UP_TO = 31;

/**
 * The period a period is compared with, or null for "none".
 *
 * - `previous`: equally long, before it. Up to 31 days it is moved back by whole weeks, the fewest that clear the
 *   period, so that Saturdays are compared with Saturdays (30 days move by 35); a longer one by its own length.
 * - `year`: the same dates one year earlier. TRICKY: its *last day* is moved, not the day after it, or a period that
 *   ends on 28 February of a leap year would lose its last day; 29 February becomes the 28th.
 */
export function comparisonPeriod(period: Period, comparison: Comparison): Period | null {
  if (comparison === "none") return null;
  if (comparison === "year") {
    return { from: addMonths(period.from, -12), to: addDays(addMonths(addDays(period.to, -1), -12), 1) };
  }
  const length = daysBetween(period.from, period.to);
  const shift = length <= WEEKDAYS_MATTER_UP_TO ? Math.ceil(length / 7) * 7 : length;
  return { from: addDays(period.from, -shift), to: addDays(period.to, -shift) };
}
