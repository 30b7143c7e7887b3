import { and, eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flagKills } from "#store/postgres/flag-tables";
import { changeLive, type Who } from "./change-project";
import { findFlag } from "./find-flag";
import { FlagError } from "./flag-error";
import { readFlagSettings } from "./read-flag-settings";

interface Place {
  flag: string;
  environment: string;
}

/** Turns a flag off in an environment at once, whatever its revisions say; again, it changes nothing. @throws FlagError "unknown" */
export const killFlag = (
  control: Pick<Control, "db">,
  who: Who,
  { flag: key, environment, reason }: Place & { reason: string },
): Promise<void> =>
  changeLive(control, who, async (change) => {
    const { db, project, by, now, note } = change;
    await findFlag(change, key);
    const { environments } = await readFlagSettings(db, project);
    if (!environments.includes(environment)) {
      throw new FlagError("unknown", `There is no environment ${environment}.`);
    }
    const [killed] = await db
      .insert(flagKills)
      .values({ projectId: project, flag: key, environment, reason, killedBy: by.id, killedAt: now })
      .onConflictDoNothing()
      .returning();
    if (killed) await note("flag.kill", key, { before: null, after: { environment, reason } });
  });

/** Lets a flag that was killed be again what its revision in force says. @throws FlagError "unknown" */
export const restoreFlag = (
  control: Pick<Control, "db">,
  who: Who,
  { flag: key, environment }: Place,
): Promise<void> =>
  changeLive(control, who, async ({ db, project, note }) => {
    const { projectId, flag } = flagKills;
    const [killed] = await db
      .delete(flagKills)
      .where(and(eq(projectId, project), eq(flag, key), eq(flagKills.environment, environment)))
      .returning();
    if (killed === undefined)
      throw new FlagError("unknown", `The flag ${key} is not killed in ${environment}.`);
    await note("flag.restore", key, { before: { environment, reason: killed.reason }, after: null });
  });
