import type { AppLoadContext } from "@remix-run/node";
import { and, asc, eq } from "drizzle-orm";
import type { Role } from "#store/postgres/schema";
import { savedQueries } from "#store/postgres/schema";
import type { SavedQuery } from "~/features/sql/sql-page-data";
import type { Caller } from "./project.server";
import type { Account } from "./session.server";

const mayChange = (savedBy: number | null, { account, role }: { account: Account; role: Role }) =>
  role === "owner" || savedBy === account.id;

/** The project's saved questions by name, and which of them the caller may change. */
export async function listSavedQueries({ services }: AppLoadContext, caller: Caller): Promise<SavedQuery[]> {
  const rows = await services.control.db
    .select()
    .from(savedQueries)
    .where(eq(savedQueries.projectId, caller.project.id))
    .orderBy(asc(savedQueries.name));
  return rows.map(({ id, name, sql, savedBy }) => ({ id, name, sql, mine: mayChange(savedBy, caller) }));
}

/**
 * Keeps a question by name. A name that is taken is written over by who saved it or by an owner only.
 *
 * @returns its id, or null when the name is somebody else's
 */
export async function saveQuery(
  context: AppLoadContext,
  caller: Caller,
  { name, sql }: { name: string; sql: string },
): Promise<number | null> {
  const { control, clock } = context.services;
  const { project, account } = caller;
  return control.db.transaction(async (db) => {
    const own = and(eq(savedQueries.projectId, project.id), eq(savedQueries.name, name));
    const [known] = await db.select().from(savedQueries).where(own).for("update");
    if (known && !mayChange(known.savedBy, caller)) return null;
    const values = { projectId: project.id, name, sql, savedBy: account.id, savedAt: clock() };
    const [saved] = known
      ? await db.update(savedQueries).set({ sql, savedAt: clock() }).where(own).returning()
      : await db.insert(savedQueries).values(values).onConflictDoNothing().returning();
    return saved?.id ?? null;
  });
}

/** Removes a saved question. @returns whether there was one that the caller may remove */
export async function removeQuery(context: AppLoadContext, caller: Caller, id: number): Promise<boolean> {
  const { control } = context.services;
  const own = and(eq(savedQueries.projectId, caller.project.id), eq(savedQueries.id, id));
  const [known] = await control.db.select().from(savedQueries).where(own);
  if (!known || !mayChange(known.savedBy, caller)) return false;
  await control.db.delete(savedQueries).where(own);
  return true;
}
