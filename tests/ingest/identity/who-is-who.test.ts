import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { learnWhoIsWho } from "#ingest/identity/learn-who-is-who";
import { arrivalAt } from "#ingest/pipeline/arrival";
import { runPipeline } from "#ingest/pipeline/pipeline";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { personId } from "#store/events/person-id";

const PROJECT = { id: 7, zone: "Asia/Shanghai", currency: "CNY" };
const NOW = Date.UTC(2026, 2, 10, 12);

let folder: string;
let warehouse: Warehouse;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-identity-"));
  warehouse = await openWarehouse({ url: undefined, path: join(folder, "clickhouse") });
  await migrateWarehouse(warehouse);
});
afterAll(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const table of ["events", "member_lives", "identity_links", "link_ends"]) {
    await warehouse.command("test/empty", `TRUNCATE TABLE ${table}`);
  }
});

/** What was sent, at a minute past ten: who, under which anonymous id, or who somebody was before. */
interface Sent {
  minute: number;
  user?: string;
  device?: string;
  was?: string;
}

let segments = 0;

/** Sends everything through the pipeline, one segment each, in the order given. */
async function send(sent: readonly Sent[]): Promise<void> {
  for (const { minute, user = "", device = "", was = "" } of sent) {
    const row = runPipeline(
      {
        kind: was === "" ? "track" : "alias",
        messageId: `m-${++segments}`,
        userId: user,
        anonymousId: device,
        previousId: was,
        name: "Content Viewed",
        timestamp: `2026-03-10T10:${String(minute).padStart(2, "0")}:00Z`,
        sentAt: null,
        properties: {},
        context: {},
      },
      arrivalAt(NOW + segments, { project: PROJECT, source: "web" }),
    );
    const path = join(folder, "segment");
    await writeFile(path, `${JSON.stringify(row)}\n`);
    await warehouse.insertSegment({ table: "events", path, token: `segment-${segments}` });
  }
  await learnWhoIsWho(warehouse);
}

/** Who each of these ids is found to be, as one of these ids. */
async function whoAre(...ids: string[]): Promise<Record<string, string | undefined>> {
  const [row] = await warehouse.read({
    name: "test/who",
    sql: `SELECT arrayMap(p -> toString(dictGetOrDefault('person_of', 'person', p, p)),
      {people:Array(UInt64)}) AS people`,
    params: { people: ids.map((id) => BigInt(personId(PROJECT.id, id))) },
    row: z.object({ people: z.array(z.string()) }),
  });
  const names = new Map(ids.map((id) => [personId(PROJECT.id, id), id]));
  return Object.fromEntries(ids.map((id, place) => [id, names.get(row?.people[place] ?? "")]));
}

const orders = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, place) => orders(items.toSpliced(place, 1)).map((rest) => [item, ...rest]));

/** Each story, told in every order of arrival, ends the same. */
const STORIES: [string, Sent[], Record<string, string>][] = [
  [
    "two devices of one member",
    [
      { minute: 1, device: "phone" },
      { minute: 2, user: "anna", device: "phone" },
      { minute: 3, user: "anna", device: "tablet" },
    ],
    { phone: "anna", tablet: "anna", anna: "anna" },
  ],
  [
    "a device that two members used belongs to the first of them",
    [
      { minute: 1, user: "anna", device: "phone" },
      { minute: 2, user: "ben", device: "phone" },
      { minute: 3, device: "phone" },
    ],
    { phone: "anna", anna: "anna", ben: "ben" },
  ],
  [
    "a device that two members used at the same instant belongs to one of them",
    [
      { minute: 1, user: "anna", device: "phone" },
      { minute: 1, user: "ben", device: "phone" },
    ],
    // The lesser number of the two.
    {
      phone: BigInt(personId(7, "anna")) < BigInt(personId(7, "ben")) ? "anna" : "ben",
      anna: "anna",
      ben: "ben",
    },
  ],
  [
    "a known user is not another because a sender put one id where the other belongs",
    [
      { minute: 1, user: "anna" },
      { minute: 2, user: "ben", device: "anna" },
      { minute: 3, user: "anna", device: "phone" },
    ],
    { anna: "anna", ben: "ben", phone: "anna" },
  ],
  [
    "a known user is another after a call that says so",
    [
      { minute: 1, user: "anna", device: "phone" },
      { minute: 2, user: "anna.lee", was: "anna" },
      { minute: 3, user: "ben", device: "anna" },
    ],
    { anna: "anna.lee", phone: "anna.lee", "anna.lee": "anna.lee", ben: "ben" },
  ],
  [
    "calls lead on",
    [
      { minute: 3, user: "b", was: "a" },
      { minute: 1, user: "c", was: "b" },
      { minute: 2, user: "d", was: "c" },
    ],
    { a: "d", b: "d", c: "d", d: "d" },
  ],
  [
    "of calls in a circle the latest does not count",
    [
      { minute: 1, user: "b", was: "a" },
      { minute: 3, user: "c", was: "b" },
      { minute: 2, user: "a", was: "c" },
    ],
    { a: "b", b: "b", c: "b" },
  ],
];

test.each(STORIES)("%s, in every order of arrival", { timeout: 120_000 }, async (_, story, ends) => {
  for (const told of orders(story)) {
    for (const table of ["events", "member_lives", "identity_links", "link_ends"]) {
      await warehouse.command("test/empty", `TRUNCATE TABLE ${table}`);
    }
    await send(told);
    expect(await whoAre(...Object.keys(ends))).toEqual(ends);
  }
});

test("what is learned bit by bit is what is learned at once", async () => {
  await send([{ minute: 2, user: "b", was: "a" }]);
  expect(await whoAre("a", "b", "c")).toEqual({ a: "b", b: "b", c: "c" });
  await send([{ minute: 3, user: "c", was: "b" }]);
  expect(await whoAre("a", "b", "c")).toEqual({ a: "c", b: "c", c: "c" });
  // An earlier word about b takes the later one back.
  await send([{ minute: 1, user: "d", was: "b" }]);
  expect(await whoAre("a", "b", "c", "d")).toEqual({ a: "d", b: "d", c: "c", d: "d" });
  // And one about a, which then is not b's any more.
  await send([{ minute: 1, user: "e", was: "a" }]);
  expect(await whoAre("a", "b", "e")).toEqual({ a: "e", b: undefined, e: "e" });
});

test("ends that did not change are not written again", async () => {
  await send([
    { minute: 1, user: "b", was: "a" },
    { minute: 2, user: "c", was: "b" },
  ]);
  const written = () =>
    warehouse.read({
      name: "test/written",
      sql: "SELECT count() AS n, max(version) AS version FROM link_ends",
      params: {},
      row: z.object({ n: z.string(), version: z.string() }),
    });
  const before = await written();
  expect(before).toMatchObject([{ n: "1" }]);
  await learnWhoIsWho(warehouse);
  expect(await written()).toEqual(before);
});
