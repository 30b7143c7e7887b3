import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import { QUERIES } from "#queries/registry";
import type { Project } from "#queries/project";
import type { Scope } from "#queries/scope";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";
import { eventId } from "#store/events/event-id";
import { personId } from "#store/events/person-id";
import { storeCohort } from "~/server/store-cohort.server";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "./stage";
import { weekInShanghai } from "./week-in-shanghai";

/** One post, and more of one thing than others, is enough to be a KOC, so that somebody is. */
const stageRules = { ...DEFAULT_STAGE_RULES, kocPosts: 1, kocScore: 30 };
const one = projectOf({ id: 1, stageRules });
const other = projectOf({ id: 2, stageRules });
const scopeOf = (project: Scope["project"]): Scope => ({
  project,
  period: { from: "2026-03-01", to: "2026-04-01" },
  includeExcluded: false,
  now: new Date("2026-03-31T12:00Z"),
});

let stage: Stage;

/** What is known of anna besides. */
const alsoOfAnna: Deed[] = [
  { at: "2026-03-02T10:00+08:00", who: "anna", did: "$identify", properties: { name: "Anna" } },
  {
    ...{ at: "2026-03-04T10:00+08:00", who: "anna", did: "Experiment Viewed" },
    ...{ experiment: "gift", variation: "1" },
  },
  { at: "2026-03-04T11:00+08:00", who: "gus", did: "Member Joined", inviter: "anna" },
  {
    ...{ at: "2026-03-05T08:00+08:00", who: "ben", did: "Content Published" },
    properties: { content_id: "c1", source: "ugc", topic: "tea" },
  },
  ...["Content Viewed", "Content Liked"].map((did, minute) => ({
    ...{ at: `2026-03-05T09:0${minute}+08:00`, who: "anna", did },
    properties: { content_id: "c1" },
  })),
  { at: "2026-03-05T10:00+08:00", who: "anna", did: "Order Completed", order: "after reading", money: "12" },
  { at: "2026-03-04T12:00+08:00", who: "anna", did: "Level Reached", properties: { level: "2" } },
  {
    ...{ at: "2026-03-05T11:00+08:00", who: "anna", did: "Activity Joined" },
    ...{ activity: "tasting", properties: { activity_type: "live" } },
  },
  { at: "2026-03-04T12:00+08:00", who: "anna", did: "Invite Accepted", inviter: "anna" },
  { at: "2026-03-04T12:00+08:00", who: "gus", did: "Invite Accepted", inviter: "anna" },
  ...["anna", "ben"].map((who, turn) => ({
    ...{ at: "2026-03-05T12:00+08:00", who, did: "Message Sent" },
    properties: { recipient_id: ["ben", "anna"][turn] },
  })),
];
const story = [...weekInShanghai, ...alsoOfAnna];

/** What the door tells of itself, and what was said of anna. */
async function noteAround(project: number, lines: number): Promise<void> {
  const noon = "2026-03-10 04:00:00";
  await stage.warehouse.command(
    "test/receipts",
    `INSERT INTO receipts (id, project, source, quarter, account, code, segment, lines)
     SELECT generateUUIDv4(), {project:UInt32}, 'story', {noon:DateTime}, 'accepted', 'events', '', {lines:UInt64}`,
    { project, noon, lines },
  );
  for (const cohort of [1, 2]) {
    const persons = [BigInt(personId(project, "anna")), BigInt(personId(project, "ben"))].slice(0, lines);
    await storeCohort(
      stage.warehouse,
      { project, cohort, now: new Date("2026-03-10T04:00:00Z") },
      persons.map(String),
    );
  }
  await stage.warehouse.command(
    "test/properties",
    "INSERT INTO properties_seen SELECT {project:UInt32}, 'Order Completed', 'total', {kind:String}, {noon:DateTime}, {noon:DateTime}",
    { project, noon, kind: lines === 1 ? "number" : "text" },
  );
  await stage.warehouse.command(
    "test/verdicts",
    "INSERT INTO person_verdicts SELECT {project:UInt32}, {anna:UInt64}, 'manual', 'counts', {reason:String}, 1",
    { project, anna: BigInt(personId(one.id, "anna")), reason: lines === 1 ? "a guest" : "a friend" },
  );
  await stage.warehouse.command(
    "test/spend",
    "INSERT INTO channel_spend SELECT {project:UInt32}, '2026-03-05', 'wechat', '', toDecimal64({lines:UInt64}, 4), 1, 0",
    { project, lines },
  );
  await putVerdictsInForce(stage.warehouse);
}

beforeAll(async () => {
  stage = await openStage();
  await stage.play(one, story);
  await noteAround(one.id, 1);
});
afterAll(() => stage.close());

/** Not every query promises an order. */
const inAnyOrder = (rows: readonly unknown[] = []) => rows.map((row) => JSON.stringify(row)).toSorted();

describe("another project's rows never appear", () => {
  let alone: unknown[][];

  beforeAll(async () => {
    const askAll = () => Promise.all(QUERIES.map((query) => query.askExample(stage.warehouse, scopeOf(one))));
    alone = await askAll();
    // The other project has the very same people, orders and times, and later learns that anna, ben and cleo are one.
    const copied = story.map((deed, place) => {
      const row = rowOf(one, { ...deed, money: deed.money ? "7" : "0" }, `copy-${place}`);
      return { ...row, project: other.id };
    });
    const links = ["ben", "cleo"].map((who, place) => ({
      ...rowOf(one, { at: "2026-03-14T12:00+08:00", who: "anna", did: "Content Viewed" }, `link-${place}`),
      id: eventId(other.id, "story", `link-${place}`),
      project: other.id,
      merges: personId(one.id, who),
    }));
    await stage.store([...copied, ...links]);
    await noteAround(other.id, 2);
  });

  test.each(QUERIES.map((query, place) => [query.queryName, place] as const))("%s", async (_, place) => {
    const query = QUERIES[place];
    const rows = async (project: Project) =>
      inAnyOrder(await query?.askExample(stage.warehouse, scopeOf(project)));
    const before = inAnyOrder(alone[place]);
    expect(before).not.toEqual([]);
    expect(await rows(one)).toEqual(before);
    expect(await rows(other)).not.toEqual([]);
    expect(await rows(projectOf({ id: 3 }))).not.toEqual(before);
  });
});

test("every query that is defined is registered", async () => {
  const folder = new URL("../../queries/", import.meta.url);
  const files = await readdir(folder, { recursive: true });
  const names = await Promise.all(
    files
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map(async (file) => {
        const text = await readFile(new URL(file, folder), "utf8");
        return [...text.matchAll(/= defineQuery\(\{\s+name: "([^"]+)"/g)].map(([, name]) => name);
      }),
  );
  expect(names.flat().toSorted()).toEqual(QUERIES.map((query) => query.queryName).toSorted());
});
