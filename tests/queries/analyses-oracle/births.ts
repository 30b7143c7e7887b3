import type { LogEvent } from "./log-event";
import type { World } from "./world";

/** The content that an event is about, by its id; "" of none. */
export const contentOf = ({ properties }: LogEvent): string => {
  const id = properties["content_id"];
  return typeof id === "string" ? id : "";
};

const known = new WeakMap<readonly LogEvent[], ReadonlyMap<string, LogEvent>>();

/** The first publication of each item, by its id. */
export function births({ events }: Pick<World, "events">): ReadonlyMap<string, LogEvent> {
  const found = known.get(events);
  if (found !== undefined) return found;
  const first = new Map<string, LogEvent>();
  for (const event of events) {
    if (event.event !== "Content Published" || contentOf(event) === "" || first.has(contentOf(event)))
      continue;
    first.set(contentOf(event), event);
  }
  known.set(events, first);
  return first;
}
