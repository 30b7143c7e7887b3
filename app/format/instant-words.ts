import type { Language } from "~/i18n/languages";
import { momentWords } from "./moment-words";

/**
 * A column's instant as the project's clocks show it, see momentWords.
 *
 * @param column UTC, "YYYY-MM-DD HH:MM:SS" with or without fractions
 * @param now instant, ms
 */
export const instantWords = (column: string, zone: string, language: Language, now: number): string =>
  momentWords(instantOfColumn(column), zone, language, now);

/** @param column UTC, "YYYY-MM-DD HH:MM:SS" with or without fractions @returns ms */
export const instantOfColumn = (column: string): number => Date.parse(`${column.replace(" ", "T")}Z`);
