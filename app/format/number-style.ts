import type { Language } from "~/i18n/languages";

/** How figures are written: the words around them, and the money they count in (ISO 4217). */
export interface NumberStyle {
  language: Language;
  currency: string;
}

/** What stands where there is no value. */
export const NOTHING = "—";
