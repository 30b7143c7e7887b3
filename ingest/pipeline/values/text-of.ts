import { Refusal } from "#ingest/pipeline/refusal";

/**
 * A sender's text or number as the text of a column; null for anything else, which no column holds.
 *
 * TRICKY: an integer beyond 2^53 has lost digits by the time it is parsed; as an id it could be another's.
 *
 * @param path  of the value, for the refusal
 * @param limit longest text, in UTF-16 units
 */
export function textOf(value: unknown, path: string, limit: number): string | Refusal | null {
  if (typeof value === "number") {
    return Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? new Refusal(
          "number-out-of-range",
          path,
          "An id beyond 2^53 loses digits as a number; send it as text.",
        )
      : textOf(String(value), path, limit);
  }
  if (typeof value !== "string") return null;
  if (value.length > limit) {
    return new Refusal("too-long", path, `${value.length} characters; at most ${limit} are kept.`);
  }
  return value;
}
