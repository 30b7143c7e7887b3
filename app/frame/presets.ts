import type { Period } from "#queries/period";
import { addDays, addMonths } from "#queries/period/local-days";
import type { TextKey } from "~/i18n/use-text";
import type { ViewChanges } from "./view-search";

interface Preset {
  title: TextKey<"frame">;
  period: Period;
  /** how the address says it: runs up to today stay so tomorrow */
  changes: ViewChanges;
}

const monthStart = (day: string, offset = 0) => addMonths(`${day.slice(0, 7)}-01`, offset);
const quarterStart = (day: string, offset = 0) =>
  monthStart(day, offset * 3 - ((Number(day.slice(5, 7)) - 1) % 3));

/** The usual periods, seen from the project's current day, which belongs to those that run up to now. */
export function presetsOn(today: string): Preset[] {
  const tomorrow = addDays(today, 1);
  const upToNow = (title: Preset["title"], from: string, last: string | null): Preset => ({
    title,
    period: { from, to: tomorrow },
    changes: { from: null, to: null, last },
  });
  const between = (title: Preset["title"], from: string, to: string): Preset => ({
    title,
    period: { from, to },
    changes: { from, to: addDays(to, -1), last: null },
  });
  return [
    upToNow("last7", addDays(tomorrow, -7), "7d"),
    // What an address without a period means.
    upToNow("last30", addDays(tomorrow, -30), null),
    upToNow("last90", addDays(tomorrow, -90), "90d"),
    upToNow("last12Months", addMonths(tomorrow, -12), "12m"),
    between("thisMonth", monthStart(today), tomorrow),
    between("lastMonth", monthStart(today, -1), monthStart(today)),
    between("thisQuarter", quarterStart(today), tomorrow),
    between("lastQuarter", quarterStart(today, -1), quarterStart(today)),
  ];
}

/** The preset that names this period, if one does. */
export const presetOf = (period: Period, today: string): Preset | undefined =>
  presetsOn(today).find((preset) => preset.period.from === period.from && preset.period.to === period.to);
