import { LOCALE, type Language } from "~/i18n/languages";
import { instantOfColumn } from "./instant-words";

/**
 * The time of day of a column's instant, as the project's clocks show it: "16:20:05".
 * @param column UTC, "YYYY-MM-DD HH:MM:SS" with or without fractions
 */
export const clockWords = (column: string, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instantOfColumn(column));
