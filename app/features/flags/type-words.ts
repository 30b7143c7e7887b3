import type { FlagType } from "#experiments/flags/flag-definition";
import type { TextKey } from "~/i18n/use-text";

/** What the values of a flag are. */
export const TYPE_WORDS: Record<FlagType, TextKey<"flags">> = {
  boolean: "typeBoolean",
  string: "typeString",
  number: "typeNumber",
  json: "typeJson",
};
