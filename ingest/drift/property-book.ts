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

/** One kind of one property of an event; `told` is an instant, ms. */
interface Seen {
  sighting: Sighting;
  told: number;
}

/** What is known of a project: by event, by property, one entry for each kind. */
interface Known {
  events: Map<string, Map<string, Seen[]>>;
  size: number;
}

/**
 * A project may have 5,000 kinds of properties of events; beyond that nothing new is noticed, so that names made up by a
 * sender cannot fill the memory.
 *
 * @param clock instant, ms
 */
export function createPropertyBook(clock: () => number): PropertyBook {
  const projects = new Map<number, Known>();
  const fresh = new Set<Seen>();

  const meet = (
    known: Known,
    { project, event, received }: EventRow,
    property: string,
    kind: ValueKind,
  ): Seen | null => {
    if (known.size >= MAX_OF_PROJECT) return null;
    known.size += 1;
    const sighting = { project, event, property, kind, first: received, last: received };
    const seen = { sighting, told: clock() };
    const properties = known.events.get(event) ?? new Map<string, Seen[]>();
    known.events.set(event, properties);
    properties.set(property, [...(properties.get(property) ?? []), seen]);
    return seen;
  };
  return {
    note: (rows) => {
      const now = clock();
      for (const row of rows) {
        const known: Known = projects.get(row.project) ?? { events: new Map(), size: 0 };
        if (known.size === 0) projects.set(row.project, known);
        const properties = known.events.get(row.event);
        for (const property in row.properties) {
          const kind = kindOf(row.properties[property]);
          if (kind === null) continue;
          const seen = properties?.get(property)?.find(({ sighting }) => sighting.kind === kind);
          if (seen === undefined) {
            const first = meet(known, row, property, kind);
            if (first) fresh.add(first);
          } else {
            seen.sighting.last = row.received;
            if (now - seen.told >= TELL_AGAIN_MS) fresh.add(seen);
          }
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
