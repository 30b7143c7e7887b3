import { type Draft, propertiesPath } from "#ingest/pipeline/draft";
import type { Refusal } from "#ingest/pipeline/refusal";
import { firstGiven } from "#ingest/pipeline/values/first-given";
import { textOf } from "#ingest/pipeline/values/text-of";

/** Longest text of a column that describes, in UTF-16 units. */
export const COLUMN_LIMIT = 512;

/**
 * The text of a column: the first of these properties that is given; "" if none is, or if it is not a text.
 * What is not a text stays in the properties.
 */
export function columnText(draft: Draft, names: readonly string[]): string | Refusal {
  const given = firstGiven(draft.properties, names);
  if (given === null) return "";
  return textOf(given.value, `${propertiesPath(draft)}.${given.name}`, COLUMN_LIMIT) ?? "";
}
