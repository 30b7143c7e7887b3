import type { AppLoadContext } from "@remix-run/node";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type Role, writeKeys } from "#store/postgres/schema";

/** Who is shown a write key: those who connect senders. */
export const KEY_READERS: readonly Role[] = ["owner", "operator", "analyst"];

/** The project's oldest write key in force, or null. */
export async function findWriteKey({ services }: AppLoadContext, projectId: number): Promise<string | null> {
  const [row] = await services.control.db
    .select({ key: writeKeys.key })
    .from(writeKeys)
    .where(and(eq(writeKeys.projectId, projectId), isNull(writeKeys.revokedAt)))
    .orderBy(asc(writeKeys.createdAt))
    .limit(1);
  return row?.key ?? null;
}
