import type { IncomingMessage } from "node:http";
import type { Answer } from "#ingest/http/answer";

const HEADER_NAMES = /^[\w!#$%&'*+.^`|~-]+( *, *[\w!#$%&'*+.^`|~-]+)*$/;

/**
 * Allows a page of any origin whatever headers it asks for: some libraries add headers to their retries only, and a
 * fixed list would block exactly those.
 */
export function answerPreflight({ headers }: IncomingMessage, method: string): Answer {
  const asked = headers["access-control-request-headers"]?.trim() ?? "";
  return {
    status: 204,
    body: null,
    headers: {
      "access-control-allow-methods": method,
      ...(HEADER_NAMES.test(asked) ? { "access-control-allow-headers": asked } : {}),
      "access-control-max-age": "86400",
      vary: "access-control-request-headers",
    },
  };
}
