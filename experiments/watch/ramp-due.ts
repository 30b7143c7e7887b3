import type { Experiment } from "../lifecycle/find-experiment";

const HOUR_MS = 3_600_000;

/** The coverage that the ramp of an experiment should have reached by now; null while it has, or without a ramp. */
export function rampDue({ assignment, design, phases }: Experiment, now: Date): number | null {
  const phase = phases.at(-1);
  if (phase === undefined || design.ramp === null) return null;
  const passed = now.getTime() - Date.parse(phase.from);
  const due = design.ramp.steps.findLast(({ afterHours }) => afterHours * HOUR_MS <= passed);
  return due !== undefined && due.coverage > assignment.coverage ? due.coverage : null;
}
