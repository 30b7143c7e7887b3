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
  const parsed = parseJson(text);
  return parsed instanceof Refusal ? parsed : { text, value: parsed.value };
}
