import type { Granularity, Period } from "#queries/period";
import { addDays, addMonths, weekday } from "./local-days";

function nextStart(day: string, granularity: Granularity, weekStart: number): string {
  if (granularity === "day") return addDays(day, 1);
  if (granularity === "month") return addMonths(`${day.slice(0, 7)}-01`, 1);
  return addDays(day, 7 - ((weekday(day) - weekStart + 7) % 7));
}

/**
 * Cuts a period into days, weeks or months, in order; the first and the last are clipped to the period.
 *
 * @param weekStart the weekday on which a week begins, 1 Monday … 7 Sunday
 */
export function buckets(period: Period, granularity: Granularity, weekStart: number): Period[] {
  const cut: Period[] = [];
  for (let from = period.from; from < period.to;) {
    const next = nextStart(from, granularity, weekStart);
    const to = next < period.to ? next : period.to;
    cut.push({ from, to });
    from = to;
  }
  return cut;
}
