import type { TextKey } from "~/i18n/use-text";

/** Which number of an analysis an address names, as texts of the namespace "numbers"; each part with its value. */
export interface NumberPlace {
  analysis: TextKey<"numbers"> | null;
  parts: { word: TextKey<"numbers">; value: string }[];
}
