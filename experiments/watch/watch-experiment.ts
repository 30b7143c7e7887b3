import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { Control } from "#store/postgres/control";
import type { Who } from "../flags/change-project";
import { stopExperiment } from "../lifecycle/end-experiment";
import type { Experiment } from "../lifecycle/find-experiment";
import { rampExperiment } from "../lifecycle/ramp-experiment";
import { guardrailState, type GuardrailState } from "./guardrail-state";
import { rampDue } from "./ramp-due";
import { readLiveExposures } from "./read-live-exposures";

const RAMP = { id: null, name: "ramp" };

interface Effects {
  control: Pick<Control, "db">;
  warehouse: Reader;
  /** whether the guardrails hold; another way of judging them may be given */
  judge?: typeof guardrailState;
}

/**
 * What was done about an experiment that runs: nothing, its ramp was taken a step further, held back, or the experiment was
 * stopped and rolled back, so that flags give what they gave before it. A reason says why it was held or stopped.
 */
export type Watched =
  { did: "nothing" } | { did: "ramped"; coverage: number } | { did: "held" | "stopped"; reason: string };

/**
 * Looks after an experiment that runs: while its guardrails hold and members are dealt out as they should be, its ramp goes on;
 * otherwise it stands still, and where the design wants that, the experiment ends.
 *
 * @throws WarehouseError, FlagError when somebody changed the experiment at the same time
 */
export async function watchExperiment(
  { control, warehouse, judge = guardrailState }: Effects,
  { project, now }: { project: Project; now: Date },
  experiment: Experiment,
): Promise<Watched> {
  const { key, design } = experiment;
  const who: Who = { project: project.id, by: RAMP, now };
  const asked = { project, now };
  const { sampleRatio } = await readLiveExposures(warehouse, asked, experiment);
  const alarm =
    sampleRatio.kind === "estimate" && sampleRatio.mismatch
      ? mismatch(sampleRatio.p)
      : await judge(warehouse, asked, experiment);
  if (alarm.state === "bad") {
    const { reason } = alarm;
    if (design.ramp?.stopOnGuardrail !== true) return { did: "held", reason };
    await stopExperiment(control, who, { key, release: null, reason });
    return { did: "stopped", reason };
  }
  const coverage = rampDue(experiment, now);
  if (coverage === null) return { did: "nothing" };
  await rampExperiment(control, who, { key, coverage });
  return { did: "ramped", coverage };
}

/** It comes before all else: with members lost from an arm, no guardrail can be judged. */
const mismatch = (p: number): GuardrailState => ({
  state: "bad",
  reason: `Members are not dealt out by the weights of the variations: by chance alone that happens in ${p.toPrecision(2)} of cases.`,
});
