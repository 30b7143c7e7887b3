import { LOCALE, type Language } from "~/i18n/languages";

/** A weekday in short: "Mon", "周一". @param weekday 1 is Monday */
export const weekdayWord = (weekday: number, language: Language): string =>
  // The first of January 2024 was a Monday.
  new Intl.DateTimeFormat(LOCALE[language], { weekday: "short", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, weekday),
  );
