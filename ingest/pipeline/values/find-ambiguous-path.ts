import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";

/**
 * The first path that two properties of a value share, null if there is none: to the engine a dot in a name is
 * nesting, so "a.b" is the same as "b" in "a".
 *
 * TRICKY: one such row would fail the whole segment it is in. Each object in a list is a document of its own.
 */
export function findAmbiguousPath(value: unknown): string | null {
  if (isJsonObject(value)) return repeatedPath(value, "", new Set());
  if (!Array.isArray(value)) return null;
  for (const item of value) {
    const found = findAmbiguousPath(item);
    if (found !== null) return found;
  }
  return null;
}

function repeatedPath(object: JsonObject, prefix: string, paths: Set<string>): string | null {
  for (const [name, value] of Object.entries(object)) {
    const path = `${prefix}${name}`;
    if (isJsonObject(value)) {
      const found = repeatedPath(value, `${path}.`, paths);
      if (found !== null) return found;
      continue;
    }
    if (paths.has(path)) return path;
    paths.add(path);
    const within = findAmbiguousPath(value);
    if (within !== null) return `${path}.${within}`;
  }
  return null;
}
