import type { LogEvent, LogProject } from "./log-event";

/** A log read once: what was said about each person, and the channel each one joined by. */
export interface World {
  project: LogProject;
  /** All events up to now that count, in the order of time; simultaneous ones in the order of the log. */
  events: readonly LogEvent[];
  /** By person; what an event says that does not count is known all the same. */
  traits: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  joins: ReadonlyMap<string, LogEvent>;
}

/** Reads a log as of `now` (ms): later events are not there yet. */
export function worldOf(log: readonly LogEvent[], project: LogProject, now = Infinity): World {
  const seen = log.filter((event) => event.time <= now).sort((a, b) => a.time - b.time);
  const events = seen.filter((event) => !event.leftOut);
  const traits = new Map<string, Map<string, unknown>>();
  const joins = new Map<string, LogEvent>();
  for (const event of events) {
    if (event.event === "Member Joined" && !joins.has(event.person)) joins.set(event.person, event);
  }
  for (const event of seen) {
    if (event.event !== "$identify") continue;
    const ofPerson = traits.get(event.person) ?? new Map<string, unknown>();
    for (const [name, value] of Object.entries(event.traits)) ofPerson.set(name, value);
    traits.set(event.person, ofPerson);
  }
  return { project, events, traits, joins };
}
