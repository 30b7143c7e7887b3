import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { experiments } from "#store/postgres/flag-tables";
import type { Problem } from "../flags/flag-error";
import { type Change, changeLive, type Who } from "../flags/change-project";
import { type Experiment, readExperiments } from "../lifecycle/find-experiment";
import { changeExperiment } from "../lifecycle/save-experiment";
import type { RemoteExperiment } from "./remote-experiment";
import { takeOver, type TakenOver } from "./take-over";

/** The tracking keys of what was taken over, and of what could not be, with what is in the way and where GrowthBook has it. */
export interface Synced {
  added: string[];
  changed: string[];
  same: string[];
  failed: { key: string; problems: Problem[] }[];
}

/**
 * Brings a project's experiments in step with those of a GrowthBook: who is in them, since when, and what was released is as
 * GrowthBook says. What is to be found out (the design) comes along with a new one, and is ours from then on.
 *
 * @param key of the project
 */
export const syncExperiments = (
  control: Pick<Control, "db">,
  who: Who,
  { key, remote }: { key: string; remote: readonly RemoteExperiment[] },
): Promise<Synced> =>
  changeLive(control, who, async (change) => {
    const known = new Map((await readExperiments(change, who.project)).map((one) => [one.key, one]));
    const synced: Synced = { added: [], changed: [], same: [], failed: [] };
    const seen = new Set<string>();
    for (const experiment of remote) {
      const parsed = seen.has(experiment.trackingKey)
        ? { key: experiment.trackingKey, problems: [{ path: "trackingKey", message: "is there twice" }] }
        : takenOver(experiment, key);
      seen.add(experiment.trackingKey);
      if ("problems" in parsed) synced.failed.push(parsed);
      else {
        const before = known.get(parsed.key);
        synced[before === undefined ? await add(change, parsed) : await renew(change, before, parsed)].push(
          parsed.key,
        );
      }
    }
    return synced;
  });

function takenOver(remote: RemoteExperiment, project: string): TakenOver | Synced["failed"][number] {
  try {
    return takeOver(remote, project);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const problems = error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return { key: remote.trackingKey, problems };
  }
}

async function add({ db, project, by, now, note }: Change, { key, ...values }: TakenOver): Promise<"added"> {
  await db.insert(experiments).values({
    ...{ projectId: project, key, ...values, turn: 1 },
    createdBy: by.id,
    createdAt: now,
  });
  await note("experiment.sync", key, { before: null, after: values });
  return "added";
}

async function renew(change: Change, before: Experiment, remote: TakenOver): Promise<"changed" | "same"> {
  const after = decidedThere(remote);
  if (isDeepStrictEqual(after, decidedThere(before))) return "same";
  await changeExperiment(change, before, "experiment.sync", after);
  return "changed";
}

const decidedThere = ({ name, status, assignment, phases, release }: Omit<TakenOver, "design">) => ({
  ...{ name, status, assignment, phases, release },
});
