import { holds, type Filter } from "./holds";
import { addDays } from "./local-days";
import { localDay } from "./local-midnight";
import type { LogEvent, LogProject } from "./log-event";
import { matches, type Selection } from "./matches";
import { worldOf, type World } from "./world";

/** What holds for some members; `persons` are those behind a number. */
export type OracleCriterion = { not: boolean } & (
  | {
      kind: "did";
      events: Selection;
      times: { is: "at least" | "at most" | "exactly"; count: number };
      days: number | null;
    }
  | { kind: "member"; filter: Filter }
  | { kind: "number"; persons: readonly string[] }
);

function didSo(
  own: readonly LogEvent[],
  { events, times, days }: Extract<OracleCriterion, { kind: "did" }>,
  world: World,
  today: string,
): boolean {
  const from = days === null ? "" : addDays(today, 1 - days);
  const count = own.filter((event) => event.day >= from && matches(events, event, world)).length;
  if (times.is === "at least") return count >= times.count;
  return times.is === "at most" ? count <= times.count : count === times.count;
}

/** Who is in a cohort as of `now` (ms), in the order of their names. */
export function oracleCohort(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  { join, criteria }: { join: "all" | "any"; criteria: readonly OracleCriterion[] },
): string[] {
  const world = worldOf(log, project, now);
  const today = localDay(now, project.zone);
  return [...new Set(world.events.map(({ person }) => person))].sort().filter((person) => {
    const own = world.events.filter((event) => event.person === person);
    const isSo = (criterion: OracleCriterion) => {
      if (criterion.kind === "did") return didSo(own, criterion, world, today);
      if (criterion.kind === "number") return criterion.persons.includes(person);
      return own.some((event) => holds(criterion.filter, event, world));
    };
    const found = criteria.map((criterion) => isSo(criterion) !== criterion.not);
    return join === "all" ? found.every(Boolean) : found.some(Boolean);
  });
}
