import type { ServerResponse } from "node:http";
import type { Refusal } from "#ingest/pipeline/refusal";

/** What a request is answered: JSON, a text as it is, or nothing. */
export interface Answer {
  status: number;
  body: object | string | null;
  headers?: Record<string, string>;
}

/** The one shape of an error: `{"error": {"code", "message", "path"}}`. */
export function errorAnswer(
  status: number,
  { code, message, path }: Refusal,
  headers: Record<string, string> = {},
): Answer {
  return { status, body: { error: { code, message, path } }, headers };
}

/** Sends an answer that any page may read. */
export function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const text = typeof body === "string" ? body : body === null ? "" : JSON.stringify(body);
  response.writeHead(status, {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "Retry-After",
    ...(body === null
      ? {}
      : {
          "content-type": `${typeof body === "string" ? "text/plain" : "application/json"}; charset=utf-8`,
          "content-length": Buffer.byteLength(text),
        }),
    ...headers,
  });
  response.end(text);
}
