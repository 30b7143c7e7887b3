import { holds, type Filter } from "./holds";
import { isIn, type Days } from "./local-days";
import { matches, type Selection } from "./matches";
import type { World } from "./world";

/** What makes a member active, and nothing else. */
export const ANYTHING: Selection = [{ event: "*" }];

/** On which local days of a period each person did some events, ascending; who never did is not there. */
export function daysDone(
  world: World,
  selection: Selection,
  filter: Filter | undefined,
  period: Days = { from: "0000-01-01", to: "9999-12-31" },
): Map<string, string[]> {
  const done = new Map<string, string[]>();
  for (const event of world.events) {
    const counts = isIn(event.day, period) && matches(selection, event, world);
    if (!counts || (filter !== undefined && !holds(filter, event, world))) continue;
    const days = done.get(event.person) ?? [];
    if (!days.includes(event.day)) done.set(event.person, [...days, event.day].sort());
  }
  return done;
}
