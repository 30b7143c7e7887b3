import { TOO_LARGE } from "#server/dashboard/refuse-too-large";

/** What went wrong with a call of the API; the same words for every endpoint. */
const STATUS = {
  "bad-parameter": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "too-large": TOO_LARGE,
  failed: 500,
  "not-available": 503,
} as const;
export type ApiErrorCode = keyof typeof STATUS;

/** The one shape of a failed call: `{error: {code, message, parameter}}`; `parameter` is null when none is to blame. */
export function apiError(code: ApiErrorCode, message: string, parameter: string | null = null): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (code === "not-signed-in") headers.set("www-authenticate", "Bearer");
  if (code === "not-available") headers.set("retry-after", "5");
  return Response.json({ error: { code, message, parameter } }, { status: STATUS[code], headers });
}
