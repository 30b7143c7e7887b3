/** What a period, a cohort or a bucket can be cut into. */
export type Unit = "day" | "week" | "month";

/** Local days, half open: `from` is the first, `to` the first one after it. */
export interface Days {
  from: string;
  to: string;
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The date `count` days after `day`, or before it. */
export function addDays(day: string, count: number): string {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The first day of the unit that `day` lies in. */
export function unitStart(day: string, unit: Unit, weekStart: number): string {
  if (unit === "day") return day;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  let start = day;
  while (noon(start).getUTCDay() !== weekStart % 7) start = addDays(start, -1);
  return start;
}

/** The first day of the unit `count` units after the one that begins on `start`. */
export function addUnits(start: string, unit: Unit, count: number): string {
  if (unit === "day") return addDays(start, count);
  if (unit === "week") return addDays(start, 7 * count);
  const date = noon(start);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}

/** The units a period is cut into, the first and the last clipped to it. */
export function bucketsOf(period: Days, unit: Unit, weekStart: number): Days[] {
  const buckets: Days[] = [];
  let from = period.from;
  while (from < period.to) {
    const next = addUnits(unitStart(from, unit, weekStart), unit, 1);
    const to = next < period.to ? next : period.to;
    buckets.push({ from, to });
    from = to;
  }
  return buckets;
}

/** Whether `day` is one of `days`. */
export const isIn = (day: string, days: Days): boolean => day >= days.from && day < days.to;
