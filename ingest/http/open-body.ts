import { parseJson } from "#ingest/http/parse-json";
import type { Body } from "#ingest/http/read-body";
import { unpack } from "#ingest/http/unpack";
import { Refusal } from "#ingest/pipeline/refusal";

/** A body as text and as the JSON value it holds. */
export interface OpenBody {
  text: string;
  value: unknown;
}

export async function openBody(body: Body): Promise<OpenBody | Refusal> {
  const text = await unpack(body);
  if (text instanceof Refusal) return text;
  const json = unwrap(text);
  const parsed = parseJson(json);
  return parsed instanceof Refusal ? parsed : { text: json, value: parsed.value };
}

const FORM = /^data=([\w%+/=-]+)(?:&|$)/;

/** TRICKY: a page that is being closed may send its JSON as a form with one field, in base64. */
function unwrap(text: string): string {
  const field = FORM.exec(text)?.[1];
  return field === undefined
    ? text
    : Buffer.from(field.replace(/%2B|%2F|%3D/gi, decodeURIComponent), "base64").toString("utf8");
}
