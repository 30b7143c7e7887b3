import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { forgetErased } from "#experiments/flags/saved-groups";
import { learnWhoIsWho } from "#ingest/identity/learn-who-is-who";
import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import { noteErased } from "#server/members/note-erased";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { EventName } from "#store/events/event-names";
import { personId } from "#store/events/person-id";
import type { Control } from "#store/postgres/control";
import { erasedPersons, erasures, feedbackChanges } from "#store/postgres/schema";

/** The rows of a person in each table, by every id of theirs; `quarantine` by their ids as they were sent. */
const ROWS_OF_PERSON: Readonly<Record<string, string>> = {
  events: "person IN {ids:Array(UInt64)}",
  member_days: "person IN {ids:Array(UInt64)}",
  member_lives: "person IN {ids:Array(UInt64)}",
  member_months: "person IN {ids:Array(UInt64)}",
  answers: "person IN {ids:Array(UInt64)}",
  member_traits: "person IN {ids:Array(UInt64)}",
  cohort_members: "person IN {ids:Array(UInt64)}",
  order_firsts: "person IN {ids:Array(UInt64)}",
  content_firsts: "person IN {ids:Array(UInt64)}",
  join_events: "person IN {ids:Array(UInt64)}",
  identity_links: "alias IN {ids:Array(UInt64)} OR tupleElement(first, 'person') IN {ids:Array(UInt64)}",
  link_ends: "alias IN {ids:Array(UInt64)} OR person IN {ids:Array(UInt64)}",
  person_verdicts: "person IN {ids:Array(UInt64)}",
  consents: "person IN {ids:Array(UInt64)}",
  quarantine:
    "arrayExists(sent -> position(tryBase64Decode(bytes), sent) > 0 OR position(around, sent) > 0, {sent:Array(String)})",
};

interface Request {
  project: number;
  /** The user id, or an anonymous id, as it is sent. */
  user: string;
  /** Who asks, for the proof. */
  by: string;
}

interface Effects {
  control: Pick<Control, "db">;
  warehouse: Pick<Warehouse, "read" | "command">;
  clock: () => Date;
  /** Resolves when the door refuses whom it must and everything accepted before is stored. */
  settle: () => Promise<void>;
}

/** What an erasure did: how many ids the person had, and the rows that went, by table. */
interface Erasure {
  ids: number;
  rowsErased: Record<string, number>;
}

/**
 * Erases a person: first nothing more of them is let in, under any id that is known to be theirs, then every row goes,
 * from the disk as well, and the proof is written. May be repeated; what is not there is not erased.
 *
 * TRICKY: what others did with them stays, as the number that stands for them (`inviter`) and as others sent it.
 *
 * @throws WarehouseError; the person stays blocked, and the request is to be repeated
 */
export async function erasePerson(
  { project, user, by }: Request,
  { control, warehouse, clock, settle }: Effects,
): Promise<Erasure> {
  const before = await idsOf(warehouse, personId(project, user));
  const erasedAt = clock();
  const block = (ids: readonly string[]) =>
    control.db
      .insert(erasedPersons)
      .values(ids.map((person) => ({ projectId: project, person, erasedAt })))
      .onConflictDoNothing();
  await block(before);
  await settle();
  // What was under way when the door closed may have told of more ids.
  const ids = await idsOf(warehouse, personId(project, user));
  await block(ids);

  const params = {
    project,
    ids: ids.map((id) => BigInt(id)),
    sent: [...(await textsOf(warehouse, project, ids)), user].map((text) => JSON.stringify(text)),
  };
  const said = await feedbackOf(warehouse, project, ids);
  const handlings = await control.db
    .delete(feedbackChanges)
    .where(and(eq(feedbackChanges.projectId, project), inArray(feedbackChanges.eventId, said)))
    .returning();
  const rowsErased: Record<string, number> = { feedback_changes: handlings.length };
  for (const [table, condition] of Object.entries(ROWS_OF_PERSON)) {
    const where = `project = {project:UInt32} AND (${condition})`;
    const needed = Object.fromEntries(Object.entries(params).filter(([name]) => where.includes(`{${name}:`)));
    const [found] = await warehouse.read({
      name: "erase/count",
      sql: `SELECT count() AS n FROM ${table} WHERE ${where}`,
      params: needed,
      row: z.object({ n: z.coerce.number() }),
      class: "ingest",
    });
    rowsErased[table] = found?.n ?? 0;
    if (rowsErased[table] === 0) continue;
    await noteErased(warehouse, table, where, needed);
    await warehouse.command(
      "erase/delete",
      `ALTER TABLE ${table} DELETE WHERE ${where} SETTINGS mutations_sync = 2`,
      needed,
    );
  }
  const who = { project, by: { id: null, name: by }, now: clock() };
  rowsErased["saved_groups"] = await forgetErased(control, who);
  await putVerdictsInForce(warehouse);
  await learnWhoIsWho(warehouse);
  await control.db.insert(erasures).values({
    projectId: project,
    person: personId(project, user),
    requestedBy: by,
    ids: ids.length,
    rowsErased,
    at: clock(),
  });
  return { ids: ids.length, rowsErased };
}

/** Every number that stands for the person of this one, itself included. */
async function idsOf(warehouse: Effects["warehouse"], given: string): Promise<string[]> {
  await learnWhoIsWho(warehouse);
  const rows = await warehouse.read({
    name: "erase/ids",
    sql: `
      WITH dictGetOrDefault('person_of', 'person', {given:UInt64}, {given:UInt64}) AS owner
      SELECT DISTINCT toString(arrayJoin(arrayConcat([{given:UInt64}, owner], dictGet('aliases_of', 'aliases', owner)))) AS id
      ORDER BY id`,
    params: { given: BigInt(given) },
    row: z.object({ id: z.string() }),
    class: "ingest",
  });
  return rows.map(({ id }) => id);
}

/** What a person said, of which notes may tell: the ids of its events. */
async function feedbackOf(
  warehouse: Effects["warehouse"],
  project: number,
  ids: readonly string[],
): Promise<string[]> {
  const { npsAnswered, csatAnswered, feedbackSent } = EventName;
  const rows = await warehouse.read({
    name: "erase/feedback",
    sql: `
      SELECT toString(id) AS id
      FROM events
      WHERE project = {project:UInt32} AND event IN {said:Array(String)} AND person IN {ids:Array(UInt64)}`,
    params: {
      project,
      said: [npsAnswered, csatAnswered, feedbackSent],
      ids: ids.map((id) => BigInt(id)),
    },
    row: z.object({ id: z.string() }),
    class: "ingest",
  });
  return rows.map(({ id }) => id);
}

/** The ids under which a person's events were sent. */
async function textsOf(
  warehouse: Effects["warehouse"],
  project: number,
  ids: readonly string[],
): Promise<string[]> {
  const [row] = await warehouse.read({
    name: "erase/texts",
    sql: `
      SELECT groupUniqArrayArray([user_id, anonymous_id]) AS texts
      FROM events WHERE project = {project:UInt32} AND person IN {ids:Array(UInt64)}`,
    params: { project, ids: ids.map((id) => BigInt(id)) },
    row: z.object({ texts: z.array(z.string()) }),
    class: "ingest",
  });
  return row?.texts.filter((text) => text !== "") ?? [];
}
