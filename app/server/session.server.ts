import { type AppLoadContext, redirect } from "@remix-run/node";
import { and, eq, gt, lte } from "drizzle-orm";
import { accounts, sessions } from "#store/postgres/schema";
import { sessionCookie } from "./cookies.server";
import { hashSecret, newSecret } from "./secret.server";

const DAY_MS = 86_400_000;
const LIFETIME_MS = 30 * DAY_MS;

/** Who is signed in. */
export interface Account {
  id: number;
  email: string;
  name: string;
}

const known = new WeakMap<AppLoadContext, Promise<Account | null>>();

async function tokenHashOf(request: Request, context: AppLoadContext): Promise<string | null> {
  const token: unknown = await sessionCookie(context.services).parse(request.headers.get("cookie"));
  return typeof token === "string" && token !== "" ? hashSecret(token) : null;
}

async function readAccount(request: Request, context: AppLoadContext): Promise<Account | null> {
  const { control, clock } = context.services;
  const tokenHash = await tokenHashOf(request, context);
  if (tokenHash === null) return null;
  const now = clock();
  const [row] = await control.db
    .select({
      account: { id: accounts.id, email: accounts.email, name: accounts.name },
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)));
  if (!row) return null;
  // A used session lasts 30 days from its last use, written at most once a day.
  if (row.expiresAt.getTime() < now.getTime() + LIFETIME_MS - DAY_MS) {
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await control.db.update(sessions).set({ expiresAt }).where(eq(sessions.tokenHash, tokenHash));
  }
  return row.account;
}

/** Who sent this request, or null; looked up once for all loaders of a page. */
export function accountOf(request: Request, context: AppLoadContext): Promise<Account | null> {
  const asked = known.get(context) ?? readAccount(request, context);
  known.set(context, asked);
  return asked;
}

/** Who sent this request. @throws a redirect to the sign-in page, which leads back here */
export async function requireAccount(request: Request, context: AppLoadContext): Promise<Account> {
  const account = await accountOf(request, context);
  if (account) return account;
  const { pathname, search } = new URL(request.url);
  const next =
    request.method === "GET" && pathname !== "/" ? `?next=${encodeURIComponent(pathname + search)}` : "";
  throw redirect(`/sign-in${next}`);
}

/** Signs an account in on this browser. @returns the `set-cookie` that carries the new session */
export async function startSession(context: AppLoadContext, accountId: number): Promise<string> {
  const { control, clock } = context.services;
  const now = clock();
  const token = newSecret();
  await control.db.delete(sessions).where(lte(sessions.expiresAt, now));
  await control.db.insert(sessions).values({
    tokenHash: hashSecret(token),
    accountId,
    expiresAt: new Date(now.getTime() + LIFETIME_MS),
  });
  return sessionCookie(context.services).serialize(token);
}

/** Ends this browser's session. @returns the `set-cookie` that takes the cookie away */
export async function endSession(request: Request, context: AppLoadContext): Promise<string> {
  const tokenHash = await tokenHashOf(request, context);
  if (tokenHash !== null) {
    await context.services.control.db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
  }
  return sessionCookie(context.services).serialize("", { maxAge: 0 });
}
