import { LOCALE, type Language } from "~/i18n/languages";

/**
 * A local day with its weekday and year: "Tuesday, March 3, 2026", "2026年3月3日星期二".
 * @param day "YYYY-MM-DD"; it is a name already, so no zone is applied
 */
export const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
