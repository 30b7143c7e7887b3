import type { Sighting } from "#ingest/drift/property-book";
import type { Services } from "#server/services";

const POLL_MS = 10_000;

/** The table of properties, kept in step with what the door sees. */
interface FreshDrift {
  /** Takes over what was seen now, instead of at the next look. @throws WarehouseError */
  refresh(): Promise<void>;
  close(): void;
}

/** What was seen and could not be kept is seen again an hour later, so a failure is no loss. */
export function keepDriftFresh(
  { warehouse, log }: Pick<Services, "warehouse" | "log">,
  door: { sightings(): Promise<Sighting[]> },
): FreshDrift {
  const refresh = async () => {
    const seen = await door.sightings();
    if (seen.length === 0) return;
    const column = (name: keyof Sighting) => seen.map((sighting) => sighting[name]);
    await warehouse.command(
      "drift/note",
      `INSERT INTO properties_seen (project, event, property, kind, first, last)
       SELECT s.1, s.2, s.3, s.4, toDateTime64(s.5, 3, 'UTC'), toDateTime64(s.6, 3, 'UTC')
       FROM (SELECT arrayJoin(arrayZip({project:Array(UInt32)}, {event:Array(String)}, {property:Array(String)},
         {kind:Array(String)}, {first:Array(String)}, {last:Array(String)})) AS s)`,
      {
        project: column("project"),
        event: column("event"),
        property: column("property"),
        kind: column("kind"),
        first: column("first"),
        last: column("last"),
      },
    );
  };
  const poll = setInterval(() => {
    refresh().catch((error: unknown) => log.warn({ err: error }, "could not note the properties of events"));
  }, POLL_MS);
  return { refresh, close: () => clearInterval(poll) };
}
