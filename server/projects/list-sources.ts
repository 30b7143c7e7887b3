import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { readConnections } from "#experiments/flags/sdk-connections";
import type { Services } from "#server/services";
import { projects, writeKeys } from "#store/postgres/schema";

/** A key to send events under, with what the door must know of its project and of how much may be sent under it. */
export const sourceSchema = z.object({
  writeKey: z.string(),
  source: z.string(),
  project: z.object({ id: z.number(), zone: z.string(), currency: z.string() }),
  allowance: z
    .object({
      perSecond: z.number().nullable(),
      perDay: z.number().nullable(),
      taken: z.object({ day: z.string(), events: z.number() }),
    })
    .optional(),
});
export type Source = z.infer<typeof sourceSchema>;

const PROJECT = { id: projects.id, zone: projects.zone, currency: projects.currency };
const countRow = z.object({ events: z.coerce.number() });

/**
 * Makes the function that lists every key under which events may be sent: the write keys in force, then the client keys
 * of SDK connections, each ordered by key. Those of an SDK have a source of their own name, `sdk/<connection>`.
 */
export function sourceLister({
  control,
  warehouse,
  clock,
}: Pick<Services, "control" | "warehouse" | "clock">): () => Promise<Source[]> {
  const day = clock().toISOString().slice(0, 10);
  const taken = new Map<string, number>();

  /** What was taken today before this program started; asked once for each key that has a quota. */
  const takenUnder = async (writeKey: string, project: number, source: string): Promise<number> => {
    const known = taken.get(writeKey);
    if (known !== undefined) return known;
    const [row] = await warehouse.read({
      name: "door/taken-today",
      sql: `SELECT count() AS events FROM events
            WHERE project = {project:UInt32} AND source = {source:String}
              AND received >= toDateTime64({day:String}, 3, 'UTC')`,
      params: { project, source, day },
      row: countRow,
    });
    taken.set(writeKey, row?.events ?? 0);
    return row?.events ?? 0;
  };

  const listWriteKeys = async (): Promise<Source[]> => {
    const rows = await control.db
      .select({
        writeKey: writeKeys.key,
        source: writeKeys.source,
        perSecond: writeKeys.eventsPerSecond,
        perDay: writeKeys.eventsPerDay,
        project: PROJECT,
      })
      .from(writeKeys)
      .innerJoin(projects, eq(projects.id, writeKeys.projectId))
      .where(isNull(writeKeys.revokedAt))
      .orderBy(writeKeys.key);
    return Promise.all(
      rows.map(async ({ perSecond, perDay, ...named }) => {
        if (perSecond === null && perDay === null) return named;
        const { writeKey, source, project } = named;
        const events = perDay === null ? 0 : await takenUnder(writeKey, project.id, source);
        return { ...named, allowance: { perSecond, perDay, taken: { day, events } } };
      }),
    );
  };
  const listClientKeys = async (): Promise<Source[]> => {
    const known = new Map((await control.db.select(PROJECT).from(projects)).map((row) => [row.id, row]));
    return (await readConnections(control.db)).flatMap(({ clientKey, name, project: id }) => {
      const project = known.get(id);
      return project === undefined ? [] : { writeKey: clientKey, source: `sdk/${name}`, project };
    });
  };
  return async () => [...(await listWriteKeys()), ...(await listClientKeys())];
}
