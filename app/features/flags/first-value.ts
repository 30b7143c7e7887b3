import type { FlagType } from "#experiments/flags/flag-definition";
import type { Json } from "#experiments/flags/json";

/** What a value of a type is before somebody says it. */
export const FIRST_VALUE: Record<FlagType, Json> = { boolean: false, string: "", number: 0, json: {} };
