import type { AppLoadContext } from "@remix-run/node";
import { and, eq, isNull } from "drizzle-orm";
import { asProject } from "#queries/as-project";
import { apiTokens, projects } from "#store/postgres/schema";
import { apiError } from "./api-error";
import { findMembership, type Membership } from "./project.server";
import { hashSecret } from "./secret.server";
import { accountOf } from "./session.server";

/**
 * The caller of the API: the holder of one of the project's tokens (`Authorization: Bearer …`), or a signed-in member.
 *
 * @throws an API error: 401 without either, 404 for a project that does not exist or is not the caller's
 */
export async function requireApiCaller(
  request: Request,
  context: AppLoadContext,
  key: string | null,
): Promise<Membership> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const caller =
    token === undefined
      ? await byMembership(request, context, key ?? "")
      : await byToken(context, token, key ?? "");
  if (caller) return caller;
  throw apiError("not-found", "There is no such project, or it is not yours.", "project");
}

async function byToken({ services }: AppLoadContext, token: string, key: string): Promise<Membership | null> {
  const [row] = await services.control.db
    .select({ project: projects, role: apiTokens.role })
    .from(apiTokens)
    .innerJoin(projects, eq(projects.id, apiTokens.projectId))
    .where(and(eq(apiTokens.tokenHash, hashSecret(token)), isNull(apiTokens.revokedAt)));
  if (!row) throw apiError("not-signed-in", "This token is not known or was revoked.");
  return row.project.key === key ? { project: asProject(row.project), role: row.role } : null;
}

async function byMembership(
  request: Request,
  context: AppLoadContext,
  key: string,
): Promise<Membership | null> {
  const account = await accountOf(request, context);
  if (!account) throw apiError("not-signed-in", "Send a token: Authorization: Bearer …");
  return findMembership(context, account, key);
}
