import { LOCALE, type Language } from "~/i18n/languages";

/**
 * A local day with its year: "Mar 3, 2026", "2026年3月3日".
 * @param day "YYYY-MM-DD"; it is a name already, so no zone is applied
 */
export const fullDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
