import type { ExposedAsked } from "#queries/experiments/exposed-members";
import type { Project } from "#queries/project";
import { addDays } from "#queries/period/local-days";
import type { Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import type { ExperimentAssignment } from "../design/experiment-assignment";
import type { ExperimentDesign } from "../design/experiment-design";
import type { ExperimentPhase } from "../design/experiment-phase";

const DAY_MS = 86_400_000;

/** As much of an experiment as its numbers depend on. */
export interface Analysed {
  key: string;
  assignment: ExperimentAssignment;
  design: ExperimentDesign;
  phases: readonly ExperimentPhase[];
}

/** Of which project, seen from when, and whether bots and tests count. */
export interface Seen {
  project: Project;
  now: Date;
  includeExcluded: boolean;
  signal?: AbortSignal | undefined;
  caller?: string | undefined;
}

/** When an experiment is looked at; instants in ms since 1970. A new phase draws anew, so the last one counts alone. */
export interface Span {
  from: number;
  /** members exposed before this count */
  exposedTo: number;
  plannedEnd: number;
  /** days since the beginning, as far as members were exposed */
  days: number;
  now: number;
}

/** @throws RangeError when it never began, or begins later */
export function spanOf({ key, phases, design }: Analysed, now: Date): Span {
  const phase = phases.at(-1);
  const from = Date.parse(phase?.from ?? "");
  if (!(from < now.getTime())) throw new RangeError(`The experiment ${key} has not begun.`);
  const ended = phase?.to ? Date.parse(phase.to) : Infinity;
  const exposedTo = Math.min(ended, now.getTime());
  return {
    from,
    exposedTo,
    plannedEnd: from + design.plannedDays * DAY_MS,
    days: (exposedTo - from) / DAY_MS,
    now: now.getTime(),
  };
}

/** How long before their exposure members are looked at, in ms. */
export const msBefore = ({ unit, analysis }: ExperimentDesign): number =>
  unit.of === "member" ? analysis.cupedDays * DAY_MS : 0;

/** The local days that must be read. */
export function scopeOf(
  { project, includeExcluded, now: seenAt, signal, caller }: Seen,
  { design }: Analysed,
  { from, now }: Span,
): Scope {
  const localDay = localDayIn(project.zone);
  const period = { from: localDay(from - msBefore(design)), to: addDays(localDay(now), 1) };
  return { project, period, includeExcluded, now: seenAt, signal, caller };
}

/** Who is meant. */
export const exposedOf = ({ key, assignment, design }: Analysed, span: Span): ExposedAsked => ({
  experiment: key,
  variations: assignment.variations.map((variation) => variation.key),
  exposed_from: span.from,
  exposed_to: span.exposedTo,
  activation: design.exposure.activation,
  inSeveral: design.exposure.inSeveral,
});
