import type { Granularity } from "#queries/period";
import { dayNumber, dayOfNumber } from "#queries/period/local-days";

/** 1 January 1970 was a Thursday: this many days after the beginning of its week. */
const intoWeek = (weekStart: number) => (4 - weekStart + 7) % 7;

/**
 * Days, weeks or months counted through the calendar, so that the unit after another has the next number: SQL over a
 * Date.
 */
export function unitNumberSql(unit: Granularity, weekStart: number, day: string): string {
  if (unit === "day") return `toInt32(${day})`;
  if (unit === "week") return `toInt32(intDiv(toInt32(${day}) + ${intoWeek(weekStart)}, 7))`;
  return `toInt32(toYear(${day}) * 12 + toMonth(${day}) - 1)`;
}

/** The first local day of a unit with this number. */
export function unitStart(unit: Granularity, weekStart: number, number: number): string {
  if (unit === "day") return dayOfNumber(number);
  if (unit === "week") return dayOfNumber(number * 7 - intoWeek(weekStart));
  const month = String((number % 12) + 1).padStart(2, "0");
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${month}-01`;
}

/** The number of the unit that a local day lies in. */
export function unitNumber(unit: Granularity, weekStart: number, day: string): number {
  if (unit === "day") return dayNumber(day);
  if (unit === "week") return Math.floor((dayNumber(day) + intoWeek(weekStart)) / 7);
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
