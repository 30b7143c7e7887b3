import { z } from "zod";
import type { EventRow } from "#store/events/event-row";
import { VALUE_KINDS, type ValueKind } from "#store/events/value-kind";

/** An event came with a property of a kind; `first` and `last` UTC, as columns. */
export const sightingSchema = z.object({
  project: z.number(),
  event: z.string(),
  property: z.string(),
  kind: z.enum(VALUE_KINDS),
  first: z.string(),
  last: z.string(),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** Notices what properties events come with. Costs a look-up a property; what is told is little. */
export interface PropertyBook {
  note(rows: readonly EventRow[]): void;
  /** What was seen for the first time, or not told for an hour, since the last call. */
  take(): Sighting[];
}

const MAX_OF_PROJECT = 5_000;
const TELL_AGAIN_MS = 3_600_000;

/** How an event's properties were seen; `told` is an instant, ms. */
interface Seen {
  sighting: Sighting;
  told: number;
}

/**
 * A project may have 5,000 pairs of event and property; beyond that nothing new is noticed, so that names made up by a
 * sender cannot fill the memory.
 *
 * @param clock instant, ms
 */
export function createPropertyBook(clock: () => number): PropertyBook {
  const projects = new Map<number, Map<string, Seen>>();
  const fresh = new Set<Seen>();

  const see = ({ project, event, received }: EventRow, property: string, kind: ValueKind, now: number) => {
    const known = projects.get(project) ?? new Map<string, Seen>();
    projects.set(project, known);
    const key = `${event}\0${property}\0${kind}`;
    const seen = known.get(key);
    if (seen) {
      seen.sighting.last = received;
      if (now - seen.told >= TELL_AGAIN_MS) fresh.add(seen);
      return;
    }
    if (known.size >= MAX_OF_PROJECT) return;
    const sighting = { project, event, property, kind, first: received, last: received };
    const first = { sighting, told: now };
    known.set(key, first);
    fresh.add(first);
  };
  return {
    note: (rows) => {
      const now = clock();
      for (const row of rows) {
        for (const property in row.properties) {
          const kind = kindOf(row.properties[property]);
          if (kind !== null) see(row, property, kind, now);
        }
      }
    },
    take: () => {
      const now = clock();
      const taken = [...fresh].map((seen) => {
        seen.told = now;
        return { ...seen.sighting };
      });
      fresh.clear();
      return taken;
    },
  };
}

function kindOf(value: unknown): ValueKind | null {
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return "number";
    case "boolean":
      return "flag";
    case "object":
      return value === null ? null : Array.isArray(value) ? "list" : "object";
    default:
      return null;
  }
}
