import type { IncomingMessage } from "node:http";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request carries a token, which no other site can make a browser send. */
export const hasToken = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  headers.authorization?.startsWith("Bearer ") === true;

/**
 * Whether a request would change something at the wish of another site, with the visitor's cookie. Browsers name the
 * sender's origin on every such request, so one without it is foreign too, unless it carries a token.
 */
export function isForeign(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  publicUrl: string | undefined,
): boolean {
  if (READING.has(method ?? "GET") || hasToken({ headers })) return false;
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return true;
  const own = [host, publicUrl === undefined ? undefined : new URL(publicUrl).host];
  return !own.includes(new URL(origin).host);
}
