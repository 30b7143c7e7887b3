import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { holdouts } from "#store/postgres/flag-tables";
import { changeLive, changeProject, type Who } from "./change-project";
import { FlagError } from "./flag-error";
import { attributeSchema, keySchema } from "./names";

/** A share (0–1) of members who are in no experiment that names it. */
export const newHoldout = z.strictObject({
  key: keySchema,
  name: z.string().trim().min(1).max(200),
  share: z.number().gt(0).lt(1),
  hashAttribute: attributeSchema.default("id"),
});
type NewHoldout = z.infer<typeof newHoldout>;

/** Makes a holdout. @throws FlagError "taken" */
export const createHoldout = (control: Pick<Control, "db">, who: Who, holdout: NewHoldout): Promise<void> =>
  changeProject(control, who, async ({ db, project, now, note }) => {
    const [made] = await db
      .insert(holdouts)
      .values({ projectId: project, ...holdout, seed: `holdout/${holdout.key}`, beganAt: now })
      .onConflictDoNothing()
      .returning();
    if (made === undefined)
      throw new FlagError("taken", `There is a holdout ${holdout.key}, perhaps an ended one.`);
    await note("holdout.create", holdout.key, { before: null, after: holdout });
  });

/** Ends a holdout: its members may be in experiments and get what was released. @throws FlagError "unknown" */
export const endHoldout = (control: Pick<Control, "db">, who: Who, key: string): Promise<void> =>
  changeLive(control, who, async ({ db, project, now, note }) => {
    const [ended] = await db
      .update(holdouts)
      .set({ endedAt: now })
      .where(and(eq(holdouts.projectId, project), eq(holdouts.key, key), isNull(holdouts.endedAt)))
      .returning();
    if (ended === undefined) throw new FlagError("unknown", `There is no holdout ${key} that has not ended.`);
    await note("holdout.end", key, { before: { share: ended.share }, after: null });
  });

/** The holdouts of a project by key, ended ones too. */
export function readHoldouts({ db }: Pick<Control, "db">, project: number) {
  const { key, name, share, hashAttribute, beganAt, endedAt, projectId } = holdouts;
  return db
    .select({ key, name, share, hashAttribute, beganAt, endedAt })
    .from(holdouts)
    .where(eq(projectId, project))
    .orderBy(asc(key));
}
