import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { projects, writeKeys } from "#store/postgres/schema";

/** A write key with what the door must know of its project. */
export const sourceSchema = z.object({
  writeKey: z.string(),
  source: z.string(),
  project: z.object({ id: z.number(), zone: z.string(), currency: z.string() }),
});
export type Source = z.infer<typeof sourceSchema>;

/** Every write key in force, ordered by key. */
export async function listSources(control: Control): Promise<Source[]> {
  const rows = await control.db
    .select({
      writeKey: writeKeys.key,
      source: writeKeys.source,
      id: projects.id,
      zone: projects.zone,
      currency: projects.currency,
    })
    .from(writeKeys)
    .innerJoin(projects, eq(projects.id, writeKeys.projectId))
    .where(isNull(writeKeys.revokedAt))
    .orderBy(writeKeys.key);
  return rows.map(({ writeKey, source, ...project }) => ({ writeKey, source, project }));
}
