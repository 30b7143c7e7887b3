import type { JsonObject } from "#ingest/pipeline/values/json-object";

/** A value with the name it was found under. */
export interface Given {
  name: string;
  value: unknown;
}

/** The first of these properties that holds something: neither null nor "". */
export function firstGiven(properties: JsonObject, names: readonly string[]): Given | null {
  for (const name of names) {
    const value = properties[name];
    if (value !== undefined && value !== null && value !== "") return { name, value };
  }
  return null;
}
