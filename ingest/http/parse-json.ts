import { Refusal } from "#ingest/pipeline/refusal";

const REPLACEMENT = "\\ufffd";
const SUSPICIOUS = /\\u(?:0000|[dD][89a-fA-F])/;

/** An escape in JSON text: a surrogate pair (group 1), a lone surrogate or NUL (group 2), or any other. */
const ESCAPE =
  /\\(?:(u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2})|(u[dD][89a-fA-F][\da-fA-F]{2}|u0000)|[^])/g;

/**
 * Parses a body as JSON, whatever its headers call it.
 * Half surrogate pairs and NUL, which JSON can write and no table can read back, become U+FFFD in every text and name.
 */
export function parseJson(text: string): { value: unknown } | Refusal {
  const storable = SUSPICIOUS.test(text)
    ? text.replace(ESCAPE, (escape: string, _pair?: string, unstorable?: string) =>
        unstorable === undefined ? escape : REPLACEMENT,
      )
    : text;
  try {
    const value: unknown = JSON.parse(storable.startsWith("\ufeff") ? storable.slice(1) : storable);
    return { value };
  } catch {
    return new Refusal("bad-json", "", "The body is not valid JSON.");
  }
}
