import type { AppLoadContext } from "@remix-run/node";
import { and, asc, eq } from "drizzle-orm";
import { asProject } from "#queries/as-project";
import type { Project } from "#queries/project";
import { memberships, projects, type Role } from "#store/postgres/schema";
import { type Account, requireAccount } from "./session.server";

/** The projects an account belongs to, oldest first. */
export async function listProjects(
  { services }: AppLoadContext,
  account: Account,
): Promise<{ key: string; name: string }[]> {
  return services.control.db
    .select({ key: projects.key, name: projects.name })
    .from(memberships)
    .innerJoin(projects, eq(projects.id, memberships.projectId))
    .where(eq(memberships.accountId, account.id))
    .orderBy(asc(projects.id));
}

/** A project, and what the asker may do in it. */
export interface Membership {
  project: Project;
  role: Role;
}

/** A signed-in member of a project. */
export interface Caller extends Membership {
  account: Account;
}

/** The account's membership of the project with this key, or null. */
export async function findMembership(
  { services }: AppLoadContext,
  account: Account,
  key: string,
): Promise<Membership | null> {
  const [row] = await services.control.db
    .select({ project: projects, role: memberships.role })
    .from(projects)
    .innerJoin(memberships, eq(memberships.projectId, projects.id))
    .where(and(eq(projects.key, key), eq(memberships.accountId, account.id)));
  return row ? { project: asProject(row.project), role: row.role } : null;
}

/**
 * The project with this key, for a signed-in member of it.
 *
 * @param roles who may do this; every member when left out
 * @throws a redirect to sign in, 404 when there is no such project or the account is not a member (a stranger does not
 *   learn which), 403 when the member's role is not among `roles`
 */
export async function requireProject(
  request: Request,
  context: AppLoadContext,
  key: string | undefined,
  roles?: readonly Role[],
): Promise<Caller> {
  const account = await requireAccount(request, context);
  const membership = await findMembership(context, account, key ?? "");
  if (!membership) throw new Response("project", { status: 404, statusText: "Not Found" });
  if (roles && !roles.includes(membership.role)) {
    throw new Response("role", { status: 403, statusText: "Forbidden" });
  }
  return { account, ...membership };
}
