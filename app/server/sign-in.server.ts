import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { accounts } from "#store/postgres/schema";
import { verifyPassword } from "#server/accounts/password";
import { AttemptLimit } from "./attempt-limit";

const WINDOW_MS = 15 * 60_000;
const fromOneAddress = new AttemptLimit({ limit: 10, windowMs: WINDOW_MS, capacity: 10_000 });
const fromAnywhere = new AttemptLimit({ limit: 100, windowMs: WINDOW_MS, capacity: 10_000 });

export type SignIn =
  { kind: "known"; accountId: number } | { kind: "unknown" } | { kind: "too-many"; waitSeconds: number };

/**
 * Tells whose email and password these are. Ten tries in a quarter of an hour from one address for one email, a
 * hundred from all addresses together; the answer takes as long for an email nobody has.
 */
export async function signIn(context: AppLoadContext, email: string, password: string): Promise<SignIn> {
  const { control, clock } = context.services;
  const now = clock().getTime();
  const key = `${context.clientAddress} ${email}`;
  const waitSeconds = Math.max(fromOneAddress.attempt(key, now), fromAnywhere.attempt(email, now));
  if (waitSeconds > 0) return { kind: "too-many", waitSeconds };

  const [account] = await control.db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.email, email));
  const right = await verifyPassword(password, account?.passwordHash ?? null);
  if (!account || !right) return { kind: "unknown" };
  fromOneAddress.forgive(key);
  return { kind: "known", accountId: account.id };
}
