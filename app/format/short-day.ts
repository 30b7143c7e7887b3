import { LOCALE, type Language } from "~/i18n/languages";

/**
 * A local day as a chart writes it: "Nov 1", "11月1日".
 * @param day "YYYY-MM-DD"; it is a name already, so no zone is applied
 */
export const shortDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { month: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
