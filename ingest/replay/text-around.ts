import { z } from "zod";
import { isJsonObject } from "#ingest/pipeline/values/json-object";

const MAX_LENGTH = 16_384;

/** Names under which a body may say its write key. */
const KEYS = new Set(["writeKey", "api_key", "token"]);

const aroundSchema = z.object({
  list: z.string().nullable(),
  rest: z.record(z.string(), z.unknown()),
});

/**
 * What a body says beside its list of pieces, as text; "" where that is too much to keep.
 *
 * @param list see Parcel
 */
export function textAround(body: unknown, list: string | null): string {
  const rest =
    isJsonObject(body) && list !== null
      ? Object.fromEntries(Object.entries(body).filter(([name]) => name !== list && !KEYS.has(name)))
      : {};
  const text = JSON.stringify({ list, rest });
  return text.length > MAX_LENGTH ? "" : text;
}

/** The body that holds one piece alone, or null where what was around it was not kept. */
export function bodyAround(text: string, piece: unknown): { body: unknown } | null {
  if (text === "") return null;
  const { list, rest } = aroundSchema.parse(JSON.parse(text));
  if (list === null) return { body: piece };
  return { body: list === "" ? [piece] : { ...rest, [list]: [piece] } };
}
