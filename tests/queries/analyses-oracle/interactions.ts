import { holds, type Filter } from "./holds";
import { type Days, isIn } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { isActive } from "./matches";
import { worldOf } from "./world";

const INTERACTIONS = new Set([
  ...["Content Liked", "Content Commented", "Content Saved", "Content Shared"],
  ...["Vote Cast", "Message Sent", "Question Answered"],
]);

/** How often each active member of a period interacted, 0 for those who did not. */
export function oracleInteractions(
  log: readonly LogEvent[],
  project: LogProject,
  { period, filter }: { period: Days; filter?: Filter },
): Map<string, number> {
  const world = worldOf(log, project);
  const counted = world.events.filter(
    (event) => isIn(event.day, period) && (filter === undefined || holds(filter, event, world)),
  );
  const times = new Map<string, number>();
  for (const event of counted) if (isActive(event, world)) times.set(event.person, 0);
  for (const { person, event } of counted) {
    const before = times.get(person);
    if (before !== undefined && INTERACTIONS.has(event)) times.set(person, before + 1);
  }
  return times;
}
