import type { Control } from "#store/postgres/control";
import type { ExperimentPhase } from "../design/experiment-phase";
import { type Change, changeLive, type Who } from "../flags/change-project";
import { FlagError } from "../flags/flag-error";
import { checkAssignment } from "./check-assignment";
import { type Experiment, findExperiment } from "./find-experiment";
import { flagsNaming } from "./flags-naming";
import { refuseOverlap } from "./refuse-overlap";
import { changeExperiment } from "./save-experiment";
import { follow } from "./transitions";

/** Begins an experiment: flags that name it give its variations from now on, and its design is fixed. @throws FlagError */
export const startExperiment = (control: Pick<Control, "db">, who: Who, key: string): Promise<number> =>
  changeLive(control, who, async (change) => {
    const experiment = await findExperiment(change, key);
    const status = follow("start", experiment);
    await refuseUnready(change, experiment);
    const { coverage } = experiment.assignment;
    const larger = experiment.design.ramp?.steps.every((step) => step.coverage > coverage) ?? true;
    if (!larger) {
      throw new FlagError("invalid", `The ramp of ${key} does not grow from the coverage it begins with.`);
    }
    return changeExperiment(change, experiment, "experiment.start", {
      status,
      phases: [newPhase(experiment, change.now)],
    });
  });

/** Begins a stopped experiment anew: under another draw, and whoever was assigned before is assigned afresh. @throws FlagError */
export const restartExperiment = (control: Pick<Control, "db">, who: Who, key: string): Promise<number> =>
  changeLive(control, who, async (change) => {
    const experiment = await findExperiment(change, key);
    const status = follow("restart", experiment);
    const { assignment, phases } = experiment;
    const anew = {
      ...assignment,
      seed: `${key}/${phases.length}`,
      bucketVersion: assignment.bucketVersion + 1,
      coverage: phases[0]?.coverage[0]?.share ?? assignment.coverage,
    };
    const next = { ...experiment, assignment: anew };
    await refuseUnready(change, next);
    return changeExperiment(change, experiment, "experiment.restart", {
      status,
      assignment: anew,
      phases: [...phases, newPhase(next, change.now)],
      release: null,
    });
  });

const newPhase = (
  { assignment: { seed, bucketVersion, coverage } }: Experiment,
  now: Date,
): ExperimentPhase => ({
  from: now.toISOString(),
  to: null,
  seed,
  bucketVersion,
  coverage: [{ at: now.toISOString(), share: coverage }],
});

/** What an experiment needs before it may begin; flags are held to their values of its variations once more. */
async function refuseUnready({ db, project }: Change, experiment: Experiment): Promise<void> {
  const { key, assignment, design } = experiment;
  if (design.hypothesis.trim() === "")
    throw new FlagError("invalid", `The experiment ${key} has no hypothesis.`);
  if (design.goals.length === 0) throw new FlagError("invalid", `The experiment ${key} has no goal.`);
  await checkAssignment(db, project, assignment);
  await refuseOverlap(db, project, experiment);
  for (const flag of await flagsNaming(db, project, key)) {
    const rules = flag.definition.rules.filter((rule) => rule.kind === "experiment");
    const lacking = rules
      .filter((rule) => rule.experiment === key)
      .some(({ values }) => assignment.variations.some((variation) => values[variation.key] === undefined));
    if (lacking)
      throw new FlagError("invalid", `The flag ${flag.key} lacks a value for a variation of ${key}.`);
  }
}
