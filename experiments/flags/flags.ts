import { and, eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flags } from "#store/postgres/flag-tables";
import { changeLive, changeProject, type Who } from "./change-project";
import { findFlag } from "./find-flag";
import type { FlagType } from "./flag-definition";
import { FlagError } from "./flag-error";
import { readLiveFlags } from "./live-state";

/** Makes a flag, which has no revision yet; its key and type are for ever. @throws FlagError "taken" */
export const createFlag = (
  control: Pick<Control, "db">,
  who: Who,
  { key, type }: { key: string; type: FlagType },
): Promise<void> =>
  changeProject(control, who, async ({ db, project, by, now, note }) => {
    const [made] = await db
      .insert(flags)
      .values({ projectId: project, key, type, createdBy: by.id, createdAt: now })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) throw new FlagError("taken", `There is a flag ${key}, perhaps an archived one.`);
    await note("flag.create", key, { before: null, after: { type } });
  });

/** Takes a flag out of use, in every environment; what was published of it stays to be read. @throws FlagError "in-use" */
export const archiveFlag = (control: Pick<Control, "db">, who: Who, key: string): Promise<void> =>
  changeLive(control, who, async (change) => {
    const { db, project, now, note } = change;
    const { live } = await findFlag(change, key);
    const needing = (await readLiveFlags(db, project)).filter(({ definition: { prerequisites, rules } }) =>
      [{ prerequisites }, ...rules].some((part) => part.prerequisites.some(({ flag }) => flag === key)),
    );
    if (needing.length > 0) {
      throw new FlagError("in-use", `Needed by ${needing.map((flag) => flag.key).join(", ")}.`);
    }
    await db
      .update(flags)
      .set({ archivedAt: now })
      .where(and(eq(flags.projectId, project), eq(flags.key, key)));
    await note("flag.archive", key, { before: { live }, after: null });
  });
