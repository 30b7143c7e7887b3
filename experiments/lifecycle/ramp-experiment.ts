import type { Control } from "#store/postgres/control";
import { changeLive, type Who } from "../flags/change-project";
import { FlagError } from "../flags/flag-error";
import { findExperiment } from "./find-experiment";
import { inLastPhase } from "./in-last-phase";
import { changeExperiment } from "./save-experiment";

/** Covers more members, as the design's ramp says; everybody keeps what they have. @throws FlagError "not-now", "invalid" */
export const rampExperiment = (
  control: Pick<Control, "db">,
  who: Who,
  { key, coverage }: { key: string; coverage: number },
): Promise<number> =>
  changeLive(control, who, async (change) => {
    const experiment = await findExperiment(change, key);
    const { status, assignment, design, phases } = experiment;
    if (status !== "running") throw new FlagError("not-now", `The experiment ${key} does not run.`);
    const planned = design.ramp?.steps.some((step) => step.coverage === coverage) ?? false;
    if (!planned || coverage <= assignment.coverage) {
      throw new FlagError(
        "invalid",
        `The ramp of ${key} has no step from ${assignment.coverage} to ${coverage}.`,
      );
    }
    const step = { at: change.now.toISOString(), share: coverage };
    return changeExperiment(change, experiment, "experiment.ramp", {
      assignment: { ...assignment, coverage },
      phases: inLastPhase(phases, (phase) => ({ ...phase, coverage: [...phase.coverage, step] })),
    });
  });
