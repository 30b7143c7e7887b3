import type { ServerResponse } from "node:http";

/** On every answer: pages of any origin may read it, and may see whether streams are served. */
export const OPEN_TO_PAGES = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "x-sse-support",
};

/** On answers with features: SDKs open a stream of changes only where they are told that there is one. */
export const STREAMS_SERVED = { "x-sse-support": "enabled" };

export const JSON_TYPE = "application/json; charset=utf-8";

/** Tells SDKs not to try again with the same key. */
export const UNRECOVERABLE = { "x-unrecoverable": "1" };

/** Refuses a request in the shape that GrowthBook's SDKs know: `{"status", "error"}`. */
export function refuse(
  response: ServerResponse,
  status: number,
  error: string,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify({ status, error });
  response.writeHead(status, {
    ...OPEN_TO_PAGES,
    "cache-control": "no-store",
    "content-type": JSON_TYPE,
    "content-length": Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
