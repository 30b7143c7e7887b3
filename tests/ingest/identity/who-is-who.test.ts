import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { learnWhoIsWho } from "#ingest/identity/learn-who-is-who";
import { arrivalAt } from "#ingest/pipeline/arrival";
import { runPipeline } from "#ingest/pipeline/pipeline";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { personId } from "#store/events/person-id";
import { migratedFolder } from "#tests/support/migrated-folder";

const NOW = Date.UTC(2026, 2, 10, 12);

let folder: string;
let warehouse: Warehouse;
beforeAll(async () => {
  folder = await migratedFolder("agora-identity-", ["clickhouse"]);
  warehouse = await openWarehouse({ url: undefined, path: join(folder, "clickhouse") });
});
afterAll(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true, force: true });
});
/** What was sent, at a minute past ten: who, under which anonymous id, or who somebody was before. */
interface Sent {
  minute: number;
  user?: string;
  device?: string;
  was?: string;
}

let projects = 0;
let segments = 0;

/** Projects of which nothing is known yet, one for each of these. */
const projectsFor = (all: readonly unknown[]): number[] => all.map(() => ++projects);

function rowOf(project: number, { minute, user = "", device = "", was = "" }: Sent) {
  return runPipeline(
    {
      kind: was === "" ? "track" : "alias",
      messageId: `m-${segments}`,
      userId: user,
      anonymousId: device,
      previousId: was,
      name: "Content Viewed",
      timestamp: `2026-03-10T10:${String(minute).padStart(2, "0")}:00Z`,
      sentAt: null,
      properties: {},
      context: {},
    },
    arrivalAt(NOW + segments, {
      project: { id: project, zone: "Asia/Shanghai", currency: "CNY" },
      source: "web",
    }),
  );
}

/** Sends everything through the pipeline, one segment each in the order given; what is sent to other projects goes along. */
async function send(sent: ReadonlyMap<number, readonly Sent[]>): Promise<void> {
  const longest = Math.max(...[...sent.values()].map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++) {
    const token = `segment-${++segments}`;
    const rows = [...sent].flatMap(([project, all]) =>
      all.slice(turn, turn + 1).map((one) => rowOf(project, one)),
    );
    const path = join(folder, "segment");
    await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    await warehouse.insertSegment({ table: "events", path, token });
  }
  await learnWhoIsWho(warehouse);
}

/** Who each of these ids is found to be in a project, as one of these ids. */
async function whoAre(project: number, ...ids: string[]): Promise<Record<string, string | undefined>> {
  const [row] = await warehouse.read({
    name: "test/who",
    sql: `SELECT arrayMap(p -> toString(dictGetOrDefault('person_of', 'person', p, p)),
      {people:Array(UInt64)}) AS people`,
    params: { people: ids.map((id) => BigInt(personId(project, id))) },
    row: z.object({ people: z.array(z.string()) }),
  });
  const names = new Map(ids.map((id) => [personId(project, id), id]));
  return Object.fromEntries(ids.map((id, place) => [id, names.get(row?.people[place] ?? "")]));
}

const orders = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, place) => orders(items.toSpliced(place, 1)).map((rest) => [item, ...rest]));

/** Whose number is less. */
type Lesser = (one: string, other: string) => string;

/** Each story, told in every order of arrival, ends the same. */
const STORIES: [string, Sent[], (lesser: Lesser) => Record<string, string>][] = [
  [
    "two devices of one member",
    [
      { minute: 1, device: "phone" },
      { minute: 2, user: "anna", device: "phone" },
      { minute: 3, user: "anna", device: "tablet" },
    ],
    () => ({ phone: "anna", tablet: "anna", anna: "anna" }),
  ],
  [
    "a device that two members used belongs to the first of them",
    [
      { minute: 1, user: "anna", device: "phone" },
      { minute: 2, user: "ben", device: "phone" },
      { minute: 3, device: "phone" },
    ],
    () => ({ phone: "anna", anna: "anna", ben: "ben" }),
  ],
  [
    "a device that two members used at the same instant belongs to one of them",
    [
      { minute: 1, user: "anna", device: "phone" },
      { minute: 1, user: "ben", device: "phone" },
    ],
    (lesser) => ({ phone: lesser("anna", "ben"), anna: "anna", ben: "ben" }),
  ],
  [
    "a known user is not another because a sender put one id where the other belongs",
    [
      { minute: 1, user: "anna" },
      { minute: 2, user: "ben", device: "anna" },
      { minute: 3, user: "anna", device: "phone" },
    ],
    () => ({ anna: "anna", ben: "ben", phone: "anna" }),
  ],
  [
    "a known user is another after a call that says so",
    [
      { minute: 1, user: "anna", device: "phone" },
      { minute: 2, user: "anna.lee", was: "anna" },
      { minute: 3, user: "ben", device: "anna" },
    ],
    () => ({ anna: "anna.lee", phone: "anna.lee", "anna.lee": "anna.lee", ben: "ben" }),
  ],
  [
    "calls lead on",
    [
      { minute: 3, user: "b", was: "a" },
      { minute: 1, user: "c", was: "b" },
      { minute: 2, user: "d", was: "c" },
    ],
    () => ({ a: "d", b: "d", c: "d", d: "d" }),
  ],
  [
    "of calls in a circle the latest does not count",
    [
      { minute: 1, user: "b", was: "a" },
      { minute: 3, user: "c", was: "b" },
      { minute: 2, user: "a", was: "c" },
    ],
    () => ({ a: "b", b: "b", c: "b" }),
  ],
];

const lesserIn =
  (project: number): Lesser =>
  (one, other) =>
    BigInt(personId(project, one)) < BigInt(personId(project, other)) ? one : other;

test.each(STORIES)("%s, in every order of arrival", { timeout: 120_000 }, async (_, story, endsBy) => {
  const told = orders(story);
  const places = projectsFor(told);
  await send(new Map(places.map((project, at) => [project, told[at] ?? []])));
  expect(told.length).toBeGreaterThan(1);
  for (const project of places) {
    const ends = endsBy(lesserIn(project));
    expect(await whoAre(project, ...Object.keys(ends))).toEqual(ends);
  }
});

test("what is learned bit by bit is what is learned at once", async () => {
  const project = ++projects;
  const hear = (sent: Sent) => send(new Map([[project, [sent]]]));
  const whoAreHere = (...ids: string[]) => whoAre(project, ...ids);
  await hear({ minute: 2, user: "b", was: "a" });
  expect(await whoAreHere("a", "b", "c")).toEqual({ a: "b", b: "b", c: "c" });
  await hear({ minute: 3, user: "c", was: "b" });
  expect(await whoAreHere("a", "b", "c")).toEqual({ a: "c", b: "c", c: "c" });
  // An earlier word about b takes the later one back.
  await hear({ minute: 1, user: "d", was: "b" });
  expect(await whoAreHere("a", "b", "c", "d")).toEqual({ a: "d", b: "d", c: "c", d: "d" });
  // And one about a, which then is not b's any more.
  await hear({ minute: 1, user: "e", was: "a" });
  expect(await whoAreHere("a", "b", "e")).toEqual({ a: "e", b: undefined, e: "e" });
});

test("ends that did not change are not written again", async () => {
  const calls = [
    { minute: 1, user: "b", was: "a" },
    { minute: 2, user: "c", was: "b" },
  ];
  const project = ++projects;
  await send(new Map([[project, calls]]));
  const written = () =>
    warehouse.read({
      name: "test/written",
      sql: "SELECT count() AS n, max(version) AS version FROM link_ends WHERE project = {project:UInt32}",
      params: { project },
      row: z.object({ n: z.string(), version: z.string() }),
    });
  const before = await written();
  expect(before).toMatchObject([{ n: "1" }]);
  await learnWhoIsWho(warehouse);
  expect(await written()).toEqual(before);
});
