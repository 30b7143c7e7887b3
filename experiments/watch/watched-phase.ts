import { addDays } from "#queries/period/local-days";
import type { Project } from "#queries/project";
import type { Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import type { Experiment } from "../lifecycle/find-experiment";

const CALLER = "watched experiment";

/** An experiment that runs, with what questions about its last phase say: the days up to now, and who is asked about. */
interface WatchedPhase {
  scope: Scope;
  exposed: { experiment: string; variations: string[]; exposed_from: number; exposed_to: number };
}

/** The phase that runs; null for an experiment that never began. */
export function watchedPhase(
  { key, assignment, phases }: Experiment,
  project: Project,
  now: Date,
): WatchedPhase | null {
  const phase = phases.at(-1);
  if (phase === undefined) return null;
  const dayOf = localDayIn(project.zone);
  const began = Date.parse(phase.from);
  const to = addDays(dayOf(now.getTime()), 1);
  return {
    scope: {
      project,
      period: { from: dayOf(began), to },
      includeExcluded: false,
      caller: CALLER,
    },
    exposed: {
      experiment: key,
      variations: assignment.variations.map((variation) => variation.key),
      exposed_from: began,
      exposed_to: now.getTime() + 1,
    },
  };
}
