import type { ExperimentPhase } from "../design/experiment-phase";

/** Phases with the last one changed. */
export const inLastPhase = (
  phases: readonly ExperimentPhase[],
  change: (last: ExperimentPhase) => ExperimentPhase,
) => phases.map((phase, place) => (place === phases.length - 1 ? change(phase) : phase));
