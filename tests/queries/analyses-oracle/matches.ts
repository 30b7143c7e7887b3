import { holds, type Filter } from "./holds";
import type { LogEvent } from "./log-event";
import type { World } from "./world";

/** Alternatives of events, each a name ("*" for all that make a member active) with an optional filter of its own. */
export type Selection = readonly { event: string; filter?: Filter }[];

/** Whether the event makes its person active. */
export const isActive = (event: LogEvent, world: World): boolean =>
  !world.project.inactive.includes(event.event);

/** Whether an event is one of a selection. */
export function matches(selection: Selection, event: LogEvent, world: World): boolean {
  return selection.some(
    ({ event: name, filter }) =>
      (name === "*" ? isActive(event, world) : name === event.event) &&
      (filter === undefined || holds(filter, event, world)),
  );
}
