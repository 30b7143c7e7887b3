import { and, eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { experiments } from "#store/postgres/flag-tables";
import type { ExperimentAssignment } from "../design/experiment-assignment";
import type { ExperimentDesign } from "../design/experiment-design";
import { type Change, changeProject, type Who } from "../flags/change-project";
import { ConflictError, FlagError } from "../flags/flag-error";
import { checkAssignment } from "./check-assignment";
import { type Experiment, findExperiment } from "./find-experiment";
import { refuseOverlap } from "./refuse-overlap";

/** What an experiment is to be; `seen` is the turn that its writer looked at, null for a new one. */
interface Writing {
  key: string;
  name: string;
  assignment: ExperimentAssignment;
  design: ExperimentDesign;
  seen: number | null;
}

/**
 * Writes an experiment down, as long as it has not begun.
 *
 * @returns its turn
 * @throws ConflictError when it was changed since; FlagError "taken", "unknown", "not-now", "invalid", "overlap"
 */
export const saveExperiment = (control: Pick<Control, "db">, who: Who, writing: Writing): Promise<number> =>
  changeProject(control, who, async (change) => {
    const { key, name, assignment, design, seen } = writing;
    const { db, project, by, now, note } = change;
    await checkAssignment(db, project, assignment);
    await refuseOverlap(db, project, writing);
    const values = { name, assignment, design };
    if (seen === null) {
      const [made] = await db
        .insert(experiments)
        .values({
          ...{ projectId: project, key, ...values, phases: [], turn: 1 },
          status: "draft",
          createdBy: by.id,
          createdAt: now,
        })
        .onConflictDoNothing()
        .returning();
      if (made === undefined)
        throw new FlagError("taken", `There is an experiment ${key}, perhaps an archived one.`);
      await note("experiment.create", key, { before: null, after: values });
      return 1;
    }
    const before = await findExperiment(change, key);
    if (before.turn !== seen)
      throw new ConflictError(`The experiment ${key} was changed by somebody else meanwhile.`, []);
    if (before.status !== "draft") {
      throw new FlagError("not-now", `The experiment ${key} has begun: its design is fixed.`);
    }
    return changeExperiment(change, before, "experiment.save", values);
  });

type Changes = Partial<
  Pick<Experiment, "name" | "assignment" | "design" | "status" | "phases" | "release" | "learning">
>;

/** Writes part of an experiment anew and notes what it was before, and why if that is said. @returns its turn */
export async function changeExperiment(
  { db, project, note }: Change,
  experiment: Experiment,
  action: string,
  changes: Changes,
  reason = "",
): Promise<number> {
  const { key, turn } = experiment;
  await db
    .update(experiments)
    .set({ ...changes, turn: turn + 1 })
    .where(and(eq(experiments.projectId, project), eq(experiments.key, key)));
  const before = Object.fromEntries(Object.entries(experiment).filter(([part]) => part in changes));
  await note(action, key, { before, after: reason === "" ? changes : { ...changes, reason } });
  return turn + 1;
}
