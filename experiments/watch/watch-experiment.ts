import type { Project } from "#queries/project";
import { raiseAlarm } from "../lifecycle/alarms";
import type { Experiment } from "../lifecycle/find-experiment";
import { rampExperiment } from "../lifecycle/ramp-experiment";
import { type EndEffects, endWithReport } from "../reports/end-with-report";
import { guardrailState, type GuardrailState } from "./guardrail-state";
import { rampDue } from "./ramp-due";
import { readLiveExposures } from "./read-live-exposures";

const WATCH = { id: null, name: "watch" };

interface Effects extends EndEffects {
  /** whether the guardrails hold; another way of judging them may be given */
  judge?: typeof guardrailState;
}

/**
 * What was done about an experiment that runs: nothing, its ramp was taken a step further, an alarm was written into its log
 * (`isNew` where it was not there yet), or the experiment was stopped and rolled back, so that flags give what they gave
 * before it. A reason says why.
 */
export type Watched =
  | { did: "nothing" }
  | { did: "ramped"; coverage: number }
  | { did: "alarmed"; reason: string; isNew: boolean }
  | { did: "stopped"; reason: string };

/**
 * Looks after an experiment that runs: while its guardrails hold and members are dealt out as they should be, its ramp goes on,
 * if it has one; otherwise a ramp that is designed so ends the experiment, and else there is an alarm and a ramp stands still.
 *
 * @throws WarehouseError, FlagError when somebody changed the experiment at the same time
 */
export async function watchExperiment(
  { judge = guardrailState, ...effects }: Effects,
  asked: { project: Project; now: Date },
  experiment: Experiment,
): Promise<Watched> {
  const { key, design } = experiment;
  const { control, warehouse } = effects;
  const who = { project: asked.project.id, by: WATCH, now: asked.now };
  const { sampleRatio } = await readLiveExposures(warehouse, asked, experiment);
  const found =
    sampleRatio.kind === "estimate" && sampleRatio.mismatch
      ? mismatch(sampleRatio.p)
      : await judge(warehouse, asked, experiment);
  if (found.state === "bad") {
    const { about, reason } = found;
    if (design.ramp?.stopOnGuardrail === true) {
      await endWithReport(effects, { ...asked, by: WATCH }, { key, release: null, reason });
      return { did: "stopped", reason };
    }
    return { did: "alarmed", reason, isNew: await raiseAlarm(control, who, { key, about, reason }) };
  }
  const coverage = rampDue(experiment, asked.now);
  if (coverage === null) return { did: "nothing" };
  await rampExperiment(control, who, { key, coverage });
  return { did: "ramped", coverage };
}

/** It comes before all else: with members lost from an arm, no guardrail can be judged. */
const mismatch = (p: number): GuardrailState => ({
  state: "bad",
  about: { of: "shares" },
  reason: `Members are not dealt out by the weights of the variations: by chance alone that happens in ${p.toPrecision(2)} of cases.`,
});
