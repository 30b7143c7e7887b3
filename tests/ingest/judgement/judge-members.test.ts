import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { judgeByHand } from "#ingest/judgement/judge-by-hand";
import { judgeMembers } from "#ingest/judgement/judge-members";
import type { MemberRules } from "#ingest/judgement/member-rules";
import { readOverview } from "#queries/overview/read-overview";
import { personId } from "#store/events/person-id";
import { valuesIn } from "#tests/queries/readings";
import { openStage, projectOf, rowOf, type Stage } from "#tests/queries/stage";

const project = projectOf({ id: 1 });
const other = projectOf({ id: 2 });
let stage: Stage;
let number = 0;

const ask = async (asked = project, includeExcluded = false) => {
  const overview = await readOverview(stage.warehouse, {
    project: asked,
    period: { from: "2026-03-02", to: "2026-03-09" },
    comparison: "none",
    granularity: "week",
    now: new Date("2026-06-01T00:00:00Z"),
    includeExcluded,
  });
  const { members_total, wau, orders, net_sales } = valuesIn(overview);
  return { members_total, wau, orders, net_sales, excluded: overview.excluded };
};
const judge = (rules: Partial<MemberRules> = {}) =>
  judgeMembers(stage.warehouse, {
    project: 1,
    internalDomains: [],
    internalUsers: [],
    eventsPerMinute: 300,
    ...rules,
  });
const reasons = async (): Promise<Record<string, string>> => {
  const rows = await stage.warehouse.read({
    name: "test/reasons",
    sql: "SELECT toString(person) AS person, verdict, reason FROM judged_persons WHERE project = 1",
    params: {},
    row: z.object({ person: z.string(), verdict: z.string(), reason: z.string() }),
  });
  const names = new Map(["anna", "ben", "cleo", "phone", "rush"].map((id) => [personId(1, id), id]));
  return Object.fromEntries(
    rows.map(({ person, verdict, reason }) => [names.get(person) ?? person, `${verdict}: ${reason}`]),
  );
};
const trait = (who: string, email: string) => ({
  ...rowOf(project, { at: "2026-03-01T10:00+08:00", who, did: "$identify" }, `trait-${++number}`),
  properties: { email },
});

/** Everybody counted; `ben` has a phone, from which he ordered before he was known. */
const ALL = { members_total: 4, wau: 4, orders: 4, net_sales: "15.00", excluded: { members: 0, events: 0 } };

beforeAll(async () => {
  stage = await openStage();
  for (const place of [project, other]) {
    await stage.play(place, [
      ...["anna", "ben", "cleo", "rush"].map((who) => ({
        at: "2026-03-01T09:00+08:00",
        who,
        did: "Member Joined",
      })),
      { at: "2026-03-02T10:00+08:00", who: "anna", did: "Order Completed", order: "1", money: "1" },
      {
        at: "2026-03-02T11:00+08:00",
        who: "phone",
        did: "Order Completed",
        order: "2",
        money: "2",
        anonymous: true,
      },
      { at: "2026-03-03T11:00+08:00", who: "ben", also: "phone", did: "Content Viewed" },
      { at: "2026-03-04T11:00+08:00", who: "cleo", did: "Order Completed", order: "3", money: "4" },
      { at: "2026-03-05T11:00+08:00", who: "rush", did: "Order Completed", order: "4", money: "8" },
      ...Array.from({ length: 9 }, (_, second) => ({
        at: `2026-03-05T12:00:0${second}+08:00`,
        who: "rush",
        did: "Content Viewed",
      })),
    ]);
  }
  await stage.store([trait("anna", "anna@Tea.example"), trait("ben", "ben@tea.example.org")]);
});
afterAll(() => stage.close());
beforeEach(() => stage.warehouse.command("test/empty", "TRUNCATE TABLE person_verdicts"));

test("nobody is left out where no rule fits", async () => {
  await judge();
  expect(await reasons()).toEqual({});
  expect(await ask()).toEqual(ALL);
});

test("a colleague by user id is left out with all devices, and is back when the rule is", async () => {
  await judge({ internalUsers: ["ben"] });
  expect(await reasons()).toEqual({
    ben: "test: a colleague, by user id",
    phone: "test: a colleague, by user id",
  });
  const without = {
    members_total: 3,
    wau: 3,
    orders: 3,
    net_sales: "13.00",
    excluded: { members: 1, events: 2 },
  };
  expect(await ask()).toEqual(without);
  expect(await ask(project, true)).toEqual({ ...ALL, excluded: without.excluded });
  expect(await ask(other)).toMatchObject({ members_total: 4, orders: 4 });
  await judge();
  expect(await reasons()).toEqual({});
  expect(await ask()).toEqual(ALL);
});

test("a colleague by the domain of their e-mail, and by no other that begins alike", async () => {
  await judge({ internalDomains: ["TEA.example"] });
  expect(await reasons()).toEqual({ anna: "test: a colleague, by e-mail at tea.example" });
  expect(await ask()).toMatchObject({ members_total: 3, orders: 3, net_sales: "14.00" });
});

test("who does more in one minute than a human can is a bot, however much they do in a day", async () => {
  await judge({ eventsPerMinute: 9 });
  expect(await reasons()).toEqual({});
  await judge({ eventsPerMinute: 8 });
  expect(await reasons()).toEqual({ rush: "bot: 9 events within one minute" });
  expect(await ask()).toMatchObject({
    members_total: 3,
    orders: 3,
    net_sales: "7.00",
    excluded: { members: 1, events: 10 },
  });
});

test("a word by hand outranks every rule, also what the events say, and can be taken back", async () => {
  await judge({ eventsPerMinute: 8 });
  await judgeByHand(stage.warehouse, {
    project: 1,
    user: "rush",
    verdict: "counts",
    reason: "a live-stream host",
  });
  await judgeByHand(stage.warehouse, { project: 1, user: "cleo", verdict: "bot", reason: "scripted orders" });
  expect(await reasons()).toEqual({ cleo: "bot: scripted orders", rush: "counts: a live-stream host" });
  expect(await ask()).toMatchObject({ members_total: 3, orders: 3, net_sales: "11.00" });
  await judge({ eventsPerMinute: 8 });
  expect(await reasons()).toMatchObject({ rush: "counts: a live-stream host" });
  for (const user of ["rush", "cleo"]) {
    await judgeByHand(stage.warehouse, { project: 1, user, verdict: "by-rule", reason: "" });
  }
  expect(await reasons()).toEqual({ rush: "bot: 9 events within one minute" });
});

test("an event that says it is a test's counts once somebody says that its member does", async () => {
  const shop = projectOf({ id: 3 });
  await stage.play(shop, [
    {
      at: "2026-03-02T10:00+08:00",
      who: "tess",
      did: "Order Completed",
      order: "1",
      money: "3",
      excluded: "test:marked",
    },
  ]);
  expect(await ask(shop)).toMatchObject({ orders: 0, excluded: { members: 1, events: 1 } });
  await judgeByHand(stage.warehouse, {
    project: 3,
    user: "tess",
    verdict: "counts",
    reason: "real after all",
  });
  expect(await ask(shop)).toMatchObject({
    orders: 1,
    net_sales: "3.00",
    excluded: { members: 0, events: 0 },
  });
});

test("judging again writes nothing where nothing changed", async () => {
  const written = () =>
    stage.warehouse.read({
      name: "test/written",
      sql: "SELECT count() AS n, max(version) AS version FROM person_verdicts",
      params: {},
      row: z.object({ n: z.string(), version: z.string() }),
    });
  await judge({ internalUsers: ["ben"] });
  const before = await written();
  expect(before).toMatchObject([{ n: "2" }]);
  await judge({ internalUsers: ["ben"] });
  expect(await written()).toEqual(before);
});
