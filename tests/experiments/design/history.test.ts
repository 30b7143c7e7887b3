import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audienceArrivals } from "#queries/experiments/audience-arrivals";
import { audienceOverlaps } from "#queries/experiments/audience-overlaps";
import { historySplits } from "#queries/experiments/history-splits";
import { historySums } from "#queries/experiments/history-sums";
import type { MemberMetric } from "#queries/experiments/member-metric";
import { addDays } from "#queries/period/local-days";
import type { Scope } from "#queries/scope";
import { openStage, type Stage } from "#tests/queries/stage";
import { clusterOf, firsts, grouped, outcomes, type Question, sums } from "./past-oracle";
import { asRows, project, randomPast } from "./random-past";

const past = randomPast(7);
const dayOf = (number: number) => addDays("2026-02-01", number);
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.store(asRows(past));
});
afterAll(() => stage.close());

const question = { entry: "*", since: 12, until: 30, beforeDays: 9 };
const scope: Scope = {
  project,
  period: { from: dayOf(0), to: dayOf(40) },
  includeExcluded: false,
};
const audience = { entry: [{ event: "*" }], since: dayOf(12), until: dayOf(30) };

const happened = (event: string, of: string | null = null) => ({ events: [{ event }], of });
const METRICS: Record<string, MemberMetric> = {
  share: { kind: "share", amount: happened("Content Viewed"), windowDays: 5 },
  "share of orders": { kind: "share", amount: { orders: "number" }, windowDays: 14 },
  count: { kind: "mean", amount: happened("*"), windowDays: 7, capAt: null },
  "sum of a property": {
    kind: "mean",
    amount: happened("Points Earned", "property.points"),
    windowDays: 9,
    capAt: null,
  },
  "sum of money": { kind: "mean", amount: happened("Order Refunded", "money"), windowDays: 9, capAt: null },
  capped: { kind: "mean", amount: { orders: "gross" }, windowDays: 14, capAt: 0.9 },
  "net sales": { kind: "mean", amount: { orders: "net" }, windowDays: 14, capAt: null },
  ratio: { kind: "ratio", numerator: { orders: "net" }, denominator: { orders: "number" }, windowDays: 14 },
  return: { kind: "return", events: [{ event: "*" }], day: 6 },
  funnel: {
    kind: "funnel",
    steps: [
      [{ event: "Content Viewed" }],
      [{ event: "Checkout Started" }, { event: "Points Earned" }],
      [{ event: "Order Completed" }],
    ],
    windowDays: 20,
  },
};

describe("what the past brought is what a slow reading of it says", () => {
  test.each(Object.entries(METRICS))("%s", async (_, metric) => {
    const asked: Question = { ...question, metric };
    const found = outcomes(past, asked);
    for (const by of [null, "inviter tree", "group"] as const) {
      const [row] = await historySums(stage.warehouse, scope, { ...audience, metric, beforeDays: 9, by });
      const expected = sums(found, clusterOf(past, by));
      for (const [name, value] of Object.entries(expected)) {
        expect(row, `${name} by ${by}`).toHaveProperty(name, expect.closeTo(value, 6));
      }
      expect(expected.total).toBeGreaterThan(0);
      expect(by === null || expected.clusters < expected.units).toBe(true);
    }
  });
});

test("who came is counted on the day they first came, and whom other experiments had", async () => {
  const first = firsts(past, question);
  const perDay = grouped(first.values(), (at) => dayOf(Math.floor(at / 86_400_000)));
  const arrivals = await audienceArrivals(stage.warehouse, scope, audience);
  expect(arrivals).toEqual(
    [...perDay]
      .map(([day, members]) => ({ day, members: members.length }))
      .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
  );
  const overlap = (key: string) =>
    new Set(
      past.flatMap(({ who, at, experiment }) =>
        experiment === key && first.has(who) && at >= 12 * 86_400_000 && at < 30 * 86_400_000 ? who : [],
      ),
    ).size;
  expect(await audienceOverlaps(stage.warehouse, scope, audience)).toEqual([
    { experiment: "feed", members: overlap("feed") },
    { experiment: "search", members: overlap("search") },
  ]);
});

test("every deal of the past has all of its members, differently each time, and those of a part where there are many", async () => {
  const metric = METRICS["net sales"];
  if (metric === undefined) throw new Error("no such metric");
  const expected = sums(outcomes(past, { ...question, metric }), clusterOf(past, null));
  const ask = (deals: number, most: number) =>
    historySplits(stage.warehouse, scope, { ...audience, metric, beforeDays: 0, deals, most });
  const deals = grouped(await ask(20, 1_000), ({ deal }) => deal);
  expect(deals.size).toBe(20);
  for (const halves of deals.values()) {
    expect(halves.map(({ half }) => half)).toEqual([0, 1]);
    const all = (pick: (half: (typeof halves)[number]) => number) =>
      halves.reduce((sum, half) => sum + pick(half), 0);
    expect(all(({ units }) => units)).toBe(expected.units);
    expect(all(({ total }) => total)).toBeCloseTo(expected.total, 6);
    expect(all(({ squares }) => squares)).toBeCloseTo(expected.squares, 4);
  }
  expect(new Set([...deals.values()].map(([half]) => half?.total)).size).toBeGreaterThan(15);
  const part = await ask(1, 10);
  const members = part.reduce((sum, { units }) => sum + units, 0);
  expect(members).toBeGreaterThan(0);
  expect(members).toBeLessThan(expected.units / 2);
});
