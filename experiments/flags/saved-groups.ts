import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { savedGroups } from "#store/postgres/flag-tables";
import { cohorts } from "#store/postgres/schema";
import { readLiveExperiments } from "../lifecycle/find-experiment";
import { type Change, changeLive, type Who } from "./change-project";
import { groupsIn } from "./condition";
import { fillGroup } from "./fill-group";
import { FlagError } from "./flag-error";
import { readLiveFlags } from "./live-state";
import { attributeSchema, keySchema } from "./names";
import { groupsOf } from "./targeting";

const NEVER = new Date(0);

const memberList = z.array(z.union([z.string().min(1).max(500), z.number()]));

/**
 * A list of members by an attribute that apps hand to their SDK. Filled from a cohort it has their user ids, or the
 * anonymous ids of their devices; another list is as somebody wrote it.
 */
export const newGroup = z.strictObject({
  key: keySchema,
  name: z.string().trim().min(1).max(200),
  attribute: attributeSchema.default("id"),
  from: z.union([
    z.strictObject({
      cohort: z.number().int().positive(),
      ids: z.enum(["user", "anonymous"]).default("user"),
    }),
    z.strictObject({ members: memberList }),
  ]),
});
type NewGroup = z.infer<typeof newGroup>;

/** Makes a saved group; one of a cohort is empty until it is refreshed. @throws FlagError "taken", "unknown", "invalid" */
export const createGroup = (control: Pick<Control, "db">, who: Who, group: NewGroup): Promise<void> =>
  changeLive(control, who, async (change) => {
    const { db, project, now, note } = change;
    const { key, name, attribute, from } = group;
    const cohortId = "cohort" in from ? from.cohort : null;
    if (cohortId !== null) await requireCohort(change, cohortId);
    const [made] = await db
      .insert(savedGroups)
      .values({
        ...{
          projectId: project,
          key,
          name,
          attribute,
          cohortId,
          members: [],
          fingerprint: "",
          filledAt: cohortId === null ? now : NEVER,
        },
        ids: "cohort" in from ? from.ids : "user",
      })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) throw new FlagError("taken", `There is a group ${key}.`);
    await note("group.create", key, { before: null, after: { name, attribute, cohort: cohortId } });
    if ("members" in from) await fillGroup(change, made, from.members);
  });

async function requireCohort({ db, project }: Change, id: number): Promise<void> {
  const [row] = await db
    .select({ id: cohorts.id })
    .from(cohorts)
    .where(and(eq(cohorts.id, id), eq(cohorts.projectId, project)));
  if (row === undefined) throw new FlagError("unknown", `There is no cohort ${id}.`);
}

/** Writes the list of a group that is not a cohort's anew. @throws FlagError "unknown", "not-now", "invalid" */
export const setGroupMembers = (
  control: Pick<Control, "db">,
  who: Who,
  { key, members }: { key: string; members: (string | number)[] },
): Promise<void> =>
  changeLive(control, who, async (change) => {
    const group = await findGroup(change, key);
    if (group.cohortId !== null) throw new FlagError("not-now", `The group ${key} follows a cohort.`);
    await fillGroup(change, group, members);
  });

/** @throws FlagError "unknown" */
export async function findGroup({ db, project }: Pick<Change, "db" | "project">, key: string) {
  const [group] = await db
    .select()
    .from(savedGroups)
    .where(and(eq(savedGroups.projectId, project), eq(savedGroups.key, key)));
  if (group === undefined) throw new FlagError("unknown", `There is no group ${key}.`);
  return group;
}

/** Takes a group away. @throws FlagError "in-use" while flags in force or experiments name it */
export const removeGroup = (control: Pick<Control, "db">, who: Who, key: string): Promise<void> =>
  changeLive(control, who, async (change) => {
    const { db, project, note } = change;
    const { name, members } = await findGroup(change, key);
    const flags = (await readLiveFlags(db, project)).filter(({ definition: { rules, prerequisites } }) =>
      [...rules.flatMap(groupsOf), ...groupsIn(prerequisites), ...groupsIn(rules)].includes(key),
    );
    const experiments = (await readLiveExperiments(db, project)).filter(({ assignment }) =>
      groupsOf(assignment).includes(key),
    );
    const users = [...flags, ...experiments].map((user) => user.key);
    if (users.length > 0) throw new FlagError("in-use", `Named by ${users.join(", ")}.`);
    await db.delete(savedGroups).where(and(eq(savedGroups.projectId, project), eq(savedGroups.key, key)));
    await note("group.remove", key, { before: { name, members: members.length }, after: null });
  });

/** Takes the persons who were erased out of every group. @returns how many listings went */
export const forgetErased = (control: Pick<Control, "db">, who: Who): Promise<number> =>
  changeLive(control, who, async (change) => {
    const groups = await change.db
      .select()
      .from(savedGroups)
      .where(eq(savedGroups.projectId, change.project));
    let gone = 0;
    for (const group of groups)
      gone += group.members.length - (await fillGroup(change, group, group.members)).size;
    return gone;
  });

/** The groups of a project by key, and how many are in each. */
export function readGroups({ db }: Pick<Control, "db">, project: number) {
  const { key, name, attribute, ids, cohortId, members, filledAt, projectId } = savedGroups;
  const size = sql<number>`jsonb_array_length(${members})`;
  return db
    .select({ key, name, attribute, ids, cohortId, filledAt, members: size })
    .from(savedGroups)
    .where(eq(projectId, project))
    .orderBy(asc(key));
}
