import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { Analysed } from "../analysis/analysed";
import { readScorecard } from "../analysis/read-scorecard";
import { nameOfMetric } from "../design/needed-events";
import type { AlarmAbout } from "../lifecycle/alarms";

/** Whether an experiment's guardrails hold; a reason names the metric, the variation and by how much it is worse. */
export type GuardrailState = { state: "ok" } | { state: "bad"; about: AlarmAbout; reason: string };

/**
 * Judges the guardrails of an experiment while it runs, as its scorecard does: one is bad when a variation is worse than the
 * control by more than the design's margin. The test is one that may be looked at all the time, whatever the design says of
 * looks: the runner does look all the time.
 *
 * @throws WarehouseError, RangeError when it has not begun
 */
export async function guardrailState(
  reader: Reader,
  { project, now }: { project: Project; now: Date },
  { key, assignment, design, phases }: Analysed,
): Promise<GuardrailState> {
  const { guardrails } = design;
  if (guardrails.length === 0) return { state: "ok" };
  const watched = {
    ...{ ...design, goals: [], secondary: [] },
    analysis: { ...design.analysis, engine: "frequentist" as const, looks: "sequential" as const },
  };
  const { metrics } = await readScorecard(
    reader,
    { project, now, includeExcluded: false, caller: "watched experiment" },
    { key, assignment, design: watched, phases },
  );
  for (const { metric, states, effects } of metrics) {
    const harmed = states.find(({ state }) => state === "harmed");
    if (harmed === undefined) continue;
    const relative = effects.find(({ variation }) => variation === harmed.variation)?.relative;
    const by = relative?.kind === "estimate" ? ` by ${(Math.abs(relative.estimate) * 100).toFixed(1)} %` : "";
    const { variation } = harmed;
    const name = nameOfMetric(metric);
    return {
      state: "bad",
      about: { of: "guardrail", metric: name, variation },
      reason: `The guardrail ${name} of ${variation} is worse than the control${by}.`,
    };
  }
  return { state: "ok" };
}
