import type { AppLoadContext } from "@remix-run/node";
import { and, asc, eq, or } from "drizzle-orm";
import { accounts, savedViews } from "#store/postgres/schema";
import type { SavedView } from "~/frame/saved-view";
import type { Caller } from "./project.server";

/** The views that the caller may use, by name: their own, and those that others share with the project. */
export async function listSavedViews({ services }: AppLoadContext, caller: Caller): Promise<SavedView[]> {
  const { project, account, role } = caller;
  const rows = await services.control.db
    .select({ view: savedViews, by: accounts.name })
    .from(savedViews)
    .leftJoin(accounts, eq(accounts.id, savedViews.savedBy))
    .where(
      and(
        eq(savedViews.projectId, project.id),
        or(eq(savedViews.shared, true), eq(savedViews.savedBy, account.id)),
      ),
    )
    .orderBy(asc(savedViews.name), asc(savedViews.id));
  return rows.map(({ view: { id, name, search, shared, savedBy }, by }) => {
    const isOwn = savedBy === account.id;
    return { id, name, search, shared, by: isOwn ? null : (by ?? ""), mayRemove: isOwn || role === "owner" };
  });
}

/** Keeps a view by name; one of the caller's with this name is written over. */
export async function saveView(
  { services }: AppLoadContext,
  { project, account }: Caller,
  { name, search, shared }: Pick<SavedView, "name" | "search" | "shared">,
): Promise<void> {
  const said = { search, shared, savedAt: services.clock() };
  await services.control.db
    .insert(savedViews)
    .values({ projectId: project.id, name, savedBy: account.id, ...said })
    .onConflictDoUpdate({ target: [savedViews.projectId, savedViews.savedBy, savedViews.name], set: said });
}

/** Removes a view: who made it any of theirs, an owner those that are shared as well. Of others nothing goes. */
export async function removeView(
  { services }: AppLoadContext,
  { project, account, role }: Caller,
  id: number,
): Promise<void> {
  const own = eq(savedViews.savedBy, account.id);
  const may = role === "owner" ? or(own, eq(savedViews.shared, true)) : own;
  await services.control.db
    .delete(savedViews)
    .where(and(eq(savedViews.projectId, project.id), eq(savedViews.id, id), may));
}
