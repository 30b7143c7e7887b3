import type { IncomingMessage } from "node:http";

/**
 * Whether a request can be handed to Remix at all.
 *
 * TRICKY: HTTP allows methods (TRACE) and hosts (`a b`, `user@host`) that the platform's Request refuses, and its
 * exception would end the program; an Origin that is no address makes Remix fail.
 */
export function isServable({
  method = "GET",
  headers,
  url = "/",
}: Pick<IncomingMessage, "method" | "headers" | "url">): boolean {
  const { origin = "null" } = headers;
  if (origin !== "null" && !URL.canParse(origin)) return false;
  try {
    return new Request(`http://${headers.host ?? "localhost"}${url}`, { method }).method !== "";
  } catch {
    return false;
  }
}
