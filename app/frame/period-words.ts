import type { Period } from "#queries/period";
import { addDays } from "#queries/period/local-days";
import { LOCALE, type Language } from "~/i18n/languages";

const withoutYear = { month: "short", day: "numeric", timeZone: "UTC" } as const;
const withYear = { ...withoutYear, year: "numeric" } as const;

/**
 * A period in words, both ends belonging to it: "Nov 1 – Nov 28, 2026", "2026年11月1日 – 11月28日".
 *
 * TRICKY: put together from single days, because the ranges that Node and browsers write differ in their spaces.
 */
export function periodWords(period: Period, language: Language): string {
  const words = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE[language], options).format(new Date(`${day}T00:00:00Z`));
  const last = addDays(period.to, -1);
  if (period.from === last) return words(last, withYear);
  const sameYear = period.from.slice(0, 4) === last.slice(0, 4);
  // Chinese names the year at the beginning of a day, English at its end.
  const first = words(period.from, sameYear && language === "en" ? withoutYear : withYear);
  return `${first} – ${words(last, sameYear && language === "zh" ? withoutYear : withYear)}`;
}
