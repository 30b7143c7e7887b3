import { and, eq } from "drizzle-orm";
import { flagDrafts, flagRevisions, flags } from "#store/postgres/flag-tables";
import type { Change } from "./change-project";
import { type FlagDefinition, flagDefinition } from "./flag-definition";
import { FlagError } from "./flag-error";

type Flag = typeof flags.$inferSelect;
type Place = Pick<Change, "db" | "project">;

/** A flag that is not archived. @throws FlagError "unknown" */
export async function findFlag({ db, project }: Place, key: string): Promise<Flag> {
  const [flag] = await db
    .select()
    .from(flags)
    .where(and(eq(flags.projectId, project), eq(flags.key, key)));
  if (flag === undefined || flag.archivedAt !== null)
    throw new FlagError("unknown", `There is no flag ${key}.`);
  return flag;
}

type Revision = Omit<typeof flagRevisions.$inferSelect, "definition"> & { definition: FlagDefinition };

/** A revision of a flag; null for the number 0, which is before the first. @throws FlagError "unknown" */
export async function findRevision(
  { db, project }: Place,
  flag: string,
  number: number,
): Promise<Revision | null> {
  if (number === 0) return null;
  const own = and(
    eq(flagRevisions.projectId, project),
    eq(flagRevisions.flag, flag),
    eq(flagRevisions.number, number),
  );
  const [row] = await db.select().from(flagRevisions).where(own);
  if (row === undefined) throw new FlagError("unknown", `The flag ${flag} has no revision ${number}.`);
  return { ...row, definition: flagDefinition.parse(row.definition) };
}

export type Draft = Omit<typeof flagDrafts.$inferSelect, "definition"> & { definition: FlagDefinition };

/** A draft that was neither published nor discarded. @throws FlagError "unknown" */
export async function findDraft({ db, project }: Place, id: number): Promise<Draft> {
  const [row] = await db
    .select()
    .from(flagDrafts)
    .where(and(eq(flagDrafts.projectId, project), eq(flagDrafts.id, id)));
  if (row === undefined) throw new FlagError("unknown", `There is no draft ${id}.`);
  return { ...row, definition: flagDefinition.parse(row.definition) };
}
