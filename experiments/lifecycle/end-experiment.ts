import type { Control } from "#store/postgres/control";
import type { ExperimentRelease } from "../design/experiment-phase";
import { changeLive, type Who } from "../flags/change-project";
import { FlagError } from "../flags/flag-error";
import { type Experiment, findExperiment } from "./find-experiment";
import { flagsNaming } from "./flags-naming";
import { inLastPhase } from "./in-last-phase";
import { changeExperiment } from "./save-experiment";
import { follow } from "./transitions";

/** An experiment, and the variation that flags are to follow, if any. */
interface Released {
  key: string;
  release: ExperimentRelease | null;
}

/** Ends an experiment, and says why, and which variation flags follow, if any. @throws FlagError "not-now", "invalid" */
export const stopExperiment = (
  control: Pick<Control, "db">,
  who: Who,
  { key, release, reason = "" }: Released & { reason?: string },
): Promise<number> =>
  changeLive(control, who, async (change) => {
    const experiment = await findExperiment(change, key);
    const status = follow("stop", experiment);
    refuseUnknown(experiment, release);
    const to = change.now.toISOString();
    const phases = inLastPhase(experiment.phases, (phase) => ({ ...phase, to }));
    return changeExperiment(change, experiment, "experiment.stop", { status, phases, release }, reason);
  });

/** Says of an experiment that has ended which variation flags follow; null for none. @throws FlagError "not-now", "invalid" */
export const releaseVariation = (
  control: Pick<Control, "db">,
  who: Who,
  { key, release }: Released,
): Promise<number> =>
  changeLive(control, who, async (change) => {
    const experiment = await findExperiment(change, key);
    if (experiment.status !== "stopped")
      throw new FlagError("not-now", `The experiment ${key} is not stopped.`);
    refuseUnknown(experiment, release);
    return changeExperiment(change, experiment, "experiment.release", { release });
  });

function refuseUnknown({ key, assignment }: Experiment, release: ExperimentRelease | null): void {
  if (release === null || assignment.variations.some((variation) => variation.key === release.variation))
    return;
  throw new FlagError("invalid", `The experiment ${key} has no variation ${release.variation}.`);
}

/**
 * Puts an experiment away with what it taught. One that ran wants a learning, or nobody will know why it was tried.
 *
 * @throws FlagError "in-use" while a flag in force has a rule for it, "invalid" without a learning, "not-now"
 */
export const archiveExperiment = (
  control: Pick<Control, "db">,
  who: Who,
  { key, learning }: { key: string; learning: string },
): Promise<number> =>
  changeLive(control, who, async (change) => {
    const experiment = await findExperiment(change, key);
    const status = follow("archive", experiment);
    const naming = await flagsNaming(change.db, change.project, key);
    if (naming.length > 0)
      throw new FlagError("in-use", `Named by ${naming.map((flag) => flag.key).join(", ")}.`);
    if (experiment.phases.length > 0 && learning.trim() === "")
      throw new FlagError("invalid", `The experiment ${key} ran: say what it taught.`, [
        { path: "learning", message: "is empty" },
      ]);
    return changeExperiment(change, experiment, "experiment.archive", {
      status,
      learning: learning.trim(),
    });
  });
