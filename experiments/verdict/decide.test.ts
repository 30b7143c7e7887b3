import { expect, test } from "vitest";
import { experimentDesign } from "../design/experiment-design";
import type { MetricCard, Scorecard } from "../analysis/scorecard";
import { decide } from "./decide";

const DAY = 86_400_000;
const orders = { kind: "catalogue", metric: "orders" } as const;
const none = { kind: "insufficient", reason: "no-variance" } as const;

/** A goal by which each of some treatments stands so, with the power and days left of each. */
const goal = (
  standings: Record<string, MetricCard["effects"][number]["points"]>,
  power: { power: number; daysLeft: number | null } = { power: 0.9, daysLeft: 0 },
): MetricCard => ({
  ...{ role: "goal", metric: { ...orders, windowDays: 14 }, better: "up", arms: [], states: [], course: [] },
  effects: Object.entries(standings).map(([variation, points]) => ({
    ...{ variation, relative: none, absolute: none, p: null, interval: null, points },
  })),
  power: Object.keys(standings).map((variation) => ({ variation, ...power })),
});

/** So many days after the start of an experiment of fourteen days, of arms of 1000 members that nothing speaks against. */
function cardOn(day: number, metrics: MetricCard[]): Omit<Scorecard, "verdict"> {
  const part = { members: 0, share: 0 };
  const arms = ["a", "b", "c"].map((variation) => ({ variation, name: variation, members: 1000 }));
  return {
    span: { from: 0, exposedTo: day * DAY, plannedEnd: 14 * DAY, days: day, now: day * DAY },
    arms,
    health: {
      shares: { members: [1000, 1000, 1000], p: 1, mismatch: false, suspects: [] },
      ...{ counted: null, several: part, unknown: part, imbalances: [] },
      ties: { ...part, invited: 0, grouped: 0 },
    },
    metrics,
  };
}
const sequential = experimentDesign.parse({ goals: [orders], analysis: { looks: "sequential" } });
const fixed = experimentDesign.parse({ goals: [orders] });
const wordOf = (...asked: Parameters<typeof decide>) => {
  const { word, variation, reasons } = decide(...asked);
  return [word, variation, reasons.map(({ code }) => code).join()];
};

test("of two treatments the one that is better is shipped, whatever the other does", () => {
  expect(wordOf(fixed, cardOn(15, [goal({ b: "worse", c: "better" })]))).toEqual([
    "ship",
    "c",
    "goals-better",
  ]);
  expect(wordOf(fixed, cardOn(15, [goal({ b: "worse", c: "worse" })]))).toEqual([
    ...["do not ship", null, "goal-worse,goal-worse"],
  ]);
});

test("an effect that would have been found and was not is none; one that would not yet is waited for", () => {
  const open = { b: "either", c: "either" } as const;
  const short = (daysLeft: number | null) => goal(open, { power: 0.5, daysLeft });
  expect(wordOf(fixed, cardOn(15, [goal(open)]))).toEqual(["do not ship", null, "no-effect"]);
  expect(wordOf(fixed, cardOn(15, [short(13)]))).toEqual(["keep running", null, "underpowered"]);
  expect(wordOf(fixed, cardOn(15, [short(14)]))).toEqual(["do not ship", null, "underpowered"]);
  expect(wordOf(fixed, cardOn(15, [short(null)]))).toEqual(["do not ship", null, "underpowered"]);
  expect(wordOf(sequential, cardOn(7, [short(null)]))).toEqual(["keep running", null, "underpowered"]);
});

test("without goals nothing is decided", () => {
  const without = experimentDesign.parse({});
  expect(wordOf(without, cardOn(15, []))).toEqual(["keep running", null, "no-goals"]);
});

test("the shares of those who count are held against the weights as well", () => {
  const card = cardOn(15, [goal({ b: "better", c: "either" })]);
  card.health.counted = { members: [900, 700, 800], p: 1e-6, mismatch: true };
  expect(decide(fixed, card)).toEqual({
    ...{ word: "not to be trusted", variation: null },
    reasons: [{ code: "sample-ratio", p: 1e-6, of: "counted" }],
  });
});
