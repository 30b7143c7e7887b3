import { afterAll, beforeAll, expect, test } from "vitest";
import type { Check } from "#experiments/design/preflight/check";
import { readPreflight } from "#experiments/design/preflight/read-preflight";
import { audienceArrivals } from "#queries/experiments/audience-arrivals";
import { audienceDeals } from "#queries/experiments/audience-deals";
import { audienceSums } from "#queries/experiments/audience-sums";
import type { Scope } from "#queries/scope";
import { createNamespace } from "#experiments/flags/namespaces";
import { createConnection } from "#experiments/flags/sdk-connections";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import { personId } from "#store/events/person-id";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "#tests/queries/stage";
import { flagsForTests } from "../open-flags";

const place = flagsForTests();
let stage: Stage;
let messages = 0;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The 20th in Shanghai: what is planned for 14 days is read from the 6th to the 19th. */
const NOW = new Date("2026-03-20T04:00:00Z");
const project = () => projectOf({ id: place.stage.id });
const members = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, count) => `member-${from + count}`);
const each = (who: readonly string[], day: string, did: string): Deed[] =>
  who.map((name) => ({
    ...{ who: name, did, at: `2026-03-${day}T10:00+08:00`, money: "10" },
    ...(did === "Order Completed" && { order: `${name}-${day}` }),
  }));

/**
 * 200 members come on the 8th and the 15th. The first 40 ordered on the 5th, before; 30 of those and 10 others order on the 16th,
 * within 14 days. So a share of 0.2 buys, and what they do goes with what they did by (30 − 8) ÷ (40 − 8).
 */
const past = [
  ...each(members(0, 40), "05", "Order Completed"),
  ...each(members(0, 150), "08", "Content Viewed"),
  ...each(members(150, 200), "15", "Content Viewed"),
  ...each(members(0, 30), "16", "Order Completed"),
  ...each(members(190, 200), "16", "Order Completed"),
];
const bought = { kind: "catalogue", metric: "purchase_conversion" };
const preflight = (key: string) =>
  readPreflight(
    { control: place.control, warehouse: stage.warehouse },
    { project: project(), now: NOW, key },
  );
const of = (checks: readonly Check[], key: Check["key"]) =>
  checks.filter((check) => check.key === key).map(({ state, facts }) => ({ state, ...facts }));

test("a plan from the past: who comes, how much they differ, how long it takes", async () => {
  await stage.play(project(), past);
  await place.stage.draftExperiment(
    "checkout",
    { coverage: 0.8 },
    {
      goals: [
        bought,
        { kind: "mean", name: "Points", events: [{ event: "Points Earned" }], of: "property.points" },
      ],
      secondary: [
        {
          kind: "quantile",
          name: "Half spend",
          events: [{ event: "Order Completed" }],
          of: "money",
          quantile: 0.5,
        },
      ],
      guardrails: [{ kind: "retention", name: "Came back", events: [{ event: "*" }], day: 1 }],
      minimumEffect: 0.5,
      analysis: { correction: "none" },
    },
  );
  const { checks, plan, state } = await preflight("checkout");
  expect(plan).toMatchObject({ members: 200, perWeek: [0, 40, 150, 80], untold: [] });
  expect(plan.metrics).toMatchObject([
    {
      name: "purchase_conversion",
      role: "goal",
      baseline: {
        ...{ units: 200, clusters: 200, mean: 0.2, variance: expect.closeTo(0.16, 12) as unknown },
        correlation: expect.closeTo(22 / 32, 12) as unknown,
      },
      // (1.959964 + 0.841621)² · 4 · (1 − 0.6875²) · (1 + 1.5²) ÷ 0.5² = 215.2 of each arm; 0.4 of 200 are 80 in 14 days.
      plan: { unitsNeeded: 216 },
    },
    { name: "Points", kind: "not planned", why: "zero-baseline" },
    { name: "Half spend", kind: "not planned", why: "quantile" },
    { name: "Came back", role: "guardrail" },
  ]);
  // The last seven days bring 50: 80 units after 14, and each day more 0.4 · 50 ÷ 7.
  expect(of(checks, "planned-days")).toMatchObject([
    { state: "warn", metric: "purchase_conversion", planned: 14, needed: 14 + Math.ceil((136 * 7) / 20) },
  ]);
  expect(of(checks, "metric-events")).toMatchObject([
    { state: "ok", metric: "purchase_conversion", events: 40, last: "2026-03-16 02:00:00.000" },
    { state: "block", metric: "Points", event: "Points Earned", events: 0, last: null },
    { state: "ok", metric: "Half spend", events: 40 },
    { state: "ok", metric: "Came back" },
  ]);
  expect(of(checks, "variance").map((check) => check.state)).toEqual(["ok", "block", "warn", "ok"]);
  expect(of(checks, "same-ways")).toMatchObject([{ state: "ok", deals: 200, expected: 10 }]);
  expect(of(checks, "described")).toEqual([{ state: "ok", hypothesis: true, goals: 2 }]);
  expect(of(checks, "clusters")).toEqual([]);
  expect(state).toBe("block");
});

test("exposures, flags and experiments beside it", async () => {
  await stage.play(project(), past);
  const split = (from: number, to: number) => ({ namespace: { key: "shop", from, to } });
  await createNamespace(place.control, place.stage.who(), { key: "shop", name: "Shop", hashAttribute: "id" });
  await place.stage.draftExperiment("checkout", split(0, 0.5), { goals: [bought], minimumEffect: 3 });
  expect((await preflight("checkout")).state).toBe("block");
  const look = async () => {
    const { checks, plan, state } = await preflight("checkout");
    const [exposures] = of(checks, "exposures");
    return { exposures, flags: of(checks, "flags"), overlap: of(checks, "overlap"), plan, state };
  };
  await createConnection(place.control, place.stage.who(), {
    ...{ name: "web", environment: "production", answers: "plain" },
  });
  expect(await look()).toMatchObject({
    exposures: { state: "warn", exposures: 0, connections: 1 },
    flags: [{ state: "warn", flags: [] }],
    overlap: [],
    plan: { traffic: { share: 0.5 } },
  });

  for (const [key, assignment] of [
    ["feed", {}],
    ["search", split(0.5, 1)],
    ["idle", {}],
  ] as const) {
    await place.stage.draftExperiment(key, assignment);
    await startExperiment(place.control, place.stage.who(), key);
  }
  await place.stage.publish("checkout", {
    defaultValue: false,
    rules: [{ id: "e", kind: "experiment", experiment: "checkout", values: { a: false, b: true } }],
  });
  const saw = (who: readonly string[], experiment: string) =>
    each(who, "17", "Experiment Viewed").map((deed) => ({
      ...rowOf(project(), deed, `saw-${++messages}`),
      ...{ experiment, variation: "a" },
    }));
  await stage.store([
    ...saw(members(0, 50), "feed"),
    ...saw(members(20, 30), "search"),
    ...saw(["guest"], "feed"),
  ]);
  expect(await look()).toMatchObject({
    state: "warn",
    exposures: { state: "ok", exposures: 61 },
    flags: [{ state: "ok", flags: ["checkout"] }],
    overlap: [
      { state: "warn", experiment: "feed", members: 50, share: 0.25, apart: false },
      { state: "ok", experiment: "idle", members: 0 },
      { state: "ok", experiment: "search", members: 10, apart: true },
    ],
  });
});

test("members drawn together: in trees of ten that buy together or not at all", async () => {
  const joins = members(0, 200).map((who, number) => ({
    ...rowOf(project(), { at: "2026-03-07T10:00+08:00", who, did: "Member Joined" }, `join-${++messages}`),
    inviter: personId(project().id, `root-${Math.floor(number / 10)}`),
  }));
  await stage.play(project(), past);
  await stage.store(joins);
  const together = { goals: [bought], unit: { of: "cluster", by: "inviter tree" } };
  await place.stage.draftExperiment("checkout", {}, together);
  expect(of((await preflight("checkout")).checks, "clusters")).toMatchObject([
    {
      ...{ state: "warn", perArm: 10, correlation: expect.closeTo(1, 9) as unknown },
      // Ten times the variance, but that 20 trees tell it a little less well than 200 members.
      designEffect: expect.closeTo((10 * 20 * 199) / (19 * 200), 9) as unknown,
    },
  ]);
});

test("an audience by hand: who did what lets them in, and what they brought from then on and before", async () => {
  const deeds: Deed[] = [
    { who: "anna", did: "Order Completed", at: "2026-03-04T10:00+08:00", order: "A0", money: "7" },
    { who: "anna", did: "Checkout Started", at: "2026-03-10T10:00+08:00" },
    { who: "anna", did: "Order Completed", at: "2026-03-10T10:05+08:00", order: "A1", money: "30.5" },
    { who: "anna", did: "Order Completed", at: "2026-03-12T10:05+08:00", order: "A1", money: "99" },
    { who: "anna", did: "Order Refunded", at: "2026-03-13T10:05+08:00", money: "10" },
    { who: "ben", did: "Checkout Started", at: "2026-03-05T23:59+08:00" },
    { who: "ben", did: "Checkout Started", at: "2026-03-19T23:59+08:00" },
    { who: "ben", did: "Order Completed", at: "2026-03-19T23:58+08:00", order: "B1", money: "50" },
    { who: "cleo", did: "Content Viewed", at: "2026-03-10T10:00+08:00" },
    { who: "crawler", did: "Checkout Started", at: "2026-03-10T10:00+08:00", excluded: "bot:user-agent" },
  ];
  await stage.play(project(), deeds);
  const audience = {
    ...{ entry: [{ event: "Checkout Started" }], since: "2026-03-06", until: "2026-03-20" },
  };
  const scope: Scope = {
    ...{ project: project(), period: { from: "2026-02-20", to: "2026-03-20" }, includeExcluded: false },
  };
  expect(await audienceArrivals(stage.warehouse, scope, audience)).toEqual([
    { day: "2026-03-10", members: 1 },
    { day: "2026-03-19", members: 1 },
  ]);
  const asked = {
    ...audience,
    metrics: [{ kind: "mean" as const, part: { of: "net sales" as const }, windowDays: 14, capAt: null }],
    ...{ before_ms: 14 * 86_400_000, today: "2026-03-20" },
    rows_from: Date.parse("2026-02-20T00:00+08:00"),
    seen_to: Date.parse("2026-03-20T00:00+08:00"),
  };
  // anna: 30.5 less 10, before it 7; ben: nothing, before it 50. In ten-thousandths, squares in their squares.
  const sums = { units: [2], sums: [["205000", "570000"]] };
  const products = [[205_000 ** 2, 205_000 * 70_000, 70_000 ** 2 + 500_000 ** 2].map(String)];
  expect(await audienceSums(stage.warehouse, scope, { ...asked, clusters: null })).toEqual([
    { ...sums, products },
  ]);
  const deals = await audienceDeals(stage.warehouse, scope, { ...asked, deals: 50, most: 1_000 });
  const first = deals.filter(({ deal }) => deal === 0);
  const added = (pick: (one: (typeof deals)[number]) => number | undefined) =>
    first.reduce((sum, one) => sum + (pick(one) ?? 0), 0);
  expect([added(({ units }) => units[0]), added((one) => Number(one.sums[0]?.[0]))]).toEqual([2, 205_000]);
  // Two members fall into the same half in about half of the deals.
  const halves = deals.length;
  expect(halves).toBeGreaterThan(60);
  expect(halves).toBeLessThan(90);
});

test("where one member brings nearly all, a test finds nothing even by chance, and that is told", async () => {
  const points = (who: string, number: number): Deed => ({
    ...{ who, did: "Points Earned", at: "2026-03-12T11:00+08:00" },
    properties: { points: number },
  });
  await stage.play(project(), [
    ...each(members(0, 100), "12", "Content Viewed"),
    ...members(1, 100).map((who) => points(who, 1)),
    points("member-0", 1_000_000),
  ]);
  const earned = { kind: "mean", events: [{ event: "Points Earned" }], of: "property.points" };
  await place.stage.draftExperiment(
    "checkout",
    {},
    {
      goals: [
        { ...earned, name: "Points" },
        { ...earned, name: "Capped", capAt: 0.9 },
      ],
    },
  );
  const { checks } = await preflight("checkout");
  expect(of(checks, "same-ways")).toMatchObject([{ state: "warn", metric: "Points", deals: 200, found: 0 }]);
  // Capped, all bring the same, so there is nothing to find.
  expect(of(checks, "variance")).toMatchObject([
    { metric: "Points" },
    { metric: "Capped", why: "no-variance" },
  ]);
});

test("who cannot be told from events is said, and a draft that says nothing is blocked", async () => {
  await place.stage.draftExperiment(
    "checkout",
    { condition: { version: { $vgte: "2.0" } } },
    { goals: [], hypothesis: " " },
  );
  const { checks } = await preflight("checkout");
  expect(of(checks, "audience")).toMatchObject([
    { state: "block", members: 0, untold: ['{"version":{"$vgte":"2.0"}}'] },
  ]);
  expect(of(checks, "described")).toEqual([{ state: "block", hypothesis: false, goals: 0 }]);
  await expect(preflight("brewing")).rejects.toMatchObject({ code: "unknown" });
});
