const DAY = 86_400_000;

/** Days since 1970-01-01 of a local day "YYYY-MM-DD"; a plain calendar number, no zone takes part. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The local day with this number. */
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The local day `days` after `day` (before it, if negative). */
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

/** How many days `to` lies after `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Every day from `from` up to before `to`, in order. */
export const daysOf = ({ from, to }: { from: string; to: string }): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, passed) => addDays(from, passed));

/** The same day of the month `months` later, or the month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, length));
  return first.toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
