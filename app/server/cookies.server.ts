import { createCookie } from "@remix-run/node";
import type { Services } from "#server/services";

const DAY_SECONDS = 86_400;
/** The longest a browser keeps a cookie. */
const LONGEST = 400 * DAY_SECONDS;

const base = { path: "/", httpOnly: true, sameSite: "lax", maxAge: LONGEST } as const;

/** Language, theme and rail: nothing secret, so not signed; whoever reads it parses it. */
export const preferencesCookie = createCookie("agora_preferences", base);

/**
 * The session's token, and nothing else.
 * TRICKY: the cookie outlives the session on purpose; the session's own row says when it ends.
 */
export function sessionCookie({ config }: Pick<Services, "config">) {
  return createCookie("agora_session", { ...base, secure: config.publicUrl?.startsWith("https:") ?? false });
}
