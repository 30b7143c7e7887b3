import type { AppLoadContext } from "@remix-run/node";

/**
 * Lets a request that changes something pass only when a page of ours sent it, so that no other site can act with
 * the visitor's cookie. Browsers name the sender's origin on every such request.
 *
 * @throws a 403 answer
 */
export function requireOwnOrigin(request: Request, context: AppLoadContext): void {
  const origin = request.headers.get("origin");
  const { publicUrl } = context.services.config;
  const own = [request.headers.get("host"), publicUrl === undefined ? null : new URL(publicUrl).host];
  if (origin !== null && URL.canParse(origin) && own.includes(new URL(origin).host)) return;
  throw new Response("foreign-origin", { status: 403, statusText: "Forbidden" });
}
