import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import { readSplit } from "#experiments/analysis/read-split";
import type { Deed, Stage } from "#tests/queries/stage";
import { openStage } from "#tests/queries/stage";
import { giftOf, hours, LATER, ordered, saw, seenAt, storyRows } from "./experiment-story";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const MEMBERS = 400;
const refunded = (who: string, hour: number): Deed => ({
  ...{ at: hours(hour), who, did: "Order Refunded", money: "1" },
});

const REFUNDS = {
  ...{ kind: "mean", name: "Refunds", better: "down" },
  events: [{ event: "Order Refunded" }],
};
const DESIGN = {
  goals: [{ kind: "catalogue", metric: "purchase_conversion" }],
  guardrails: [REFUNDS],
  minimumEffect: 0.5,
};

/** Who is in which arm: even numbers in a, odd ones in b. */
const armOf = (number: number) => (number % 2 === 0 ? "a" : "b");
/** In a one member in five buys, in b two are; the third and fourth ten of each hundred in each arm refund something. */
const buys = (number: number) => (armOf(number) === "a" ? number % 10 === 0 : number % 10 < 4);
const hourOf = (number: number) => 1 + number * 0.5;

function story(more: readonly Deed[] = [], members = MEMBERS): Deed[] {
  const numbers = Array.from({ length: members }, (_, number) => number);
  return [
    ...numbers.map((number) =>
      saw(`m${number}`, armOf(number), hourOf(number), { channel: number % 4 < 2 ? "wechat" : "weibo" }),
    ),
    ...numbers.filter(buys).map((number) => ordered(`m${number}`, hourOf(number) + 24)),
    ...numbers
      .filter((number) => number % 100 >= 20 && number % 100 < 40)
      .map((number) => refunded(`m${number}`, hourOf(number) + 30)),
    ...more,
  ];
}

const numbers = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, place) => from + place * step);

async function cardOf(project: number, design: object, at = LATER) {
  return readScorecard(stage.warehouse, seenAt(project, at), giftOf({ ...DESIGN, ...design }));
}

test("a treatment that meets its goal and harms nothing is shipped, with numbers worked out by hand", async () => {
  await stage.store(storyRows(1, story()));
  const card = await cardOf(1, {});
  expect(card.arms.map(({ variation, members }) => [variation, members])).toEqual([
    ["a", 200],
    ["b", 200],
  ]);
  const [goal, guardrail] = card.metrics;
  // 40 of 200 and 80 of 200 bought; √(0.2 · 0.8 ÷ 200 + 0.4 · 0.6 ÷ 200) = 0.04472…
  expect(goal?.arms.map(({ value }) => value)).toEqual([0.2, 0.4]);
  const [effect] = goal?.effects ?? [];
  expect(effect?.points).toBe("better");
  expect(effect?.relative).toMatchObject({ kind: "estimate", estimate: 1 });
  expect(effect?.absolute.kind === "estimate" ? effect.absolute.standardError : 0).toBeCloseTo(
    Math.sqrt(0.002),
    12,
  );
  expect(guardrail?.states).toEqual([{ variation: "b", state: "unclear" }]);
  expect(card.health).toMatchObject({
    shares: { members: [200, 200], p: 1, mismatch: false, suspects: [] },
    several: { members: 0 },
    ties: { members: 0 },
    imbalances: [],
  });
  expect(card.verdict).toEqual({
    word: "ship",
    variation: "b",
    reasons: [{ code: "goals-better", metrics: [0], variation: "b" }],
  });
  // 400 half hours from one in the morning on are 9 days; the last point is all of them.
  const course = goal?.course ?? [];
  expect(course.map(({ day }) => day)).toEqual(
    numbers(2, 11).map((day) => `2026-03-${String(day).padStart(2, "0")}`),
  );
  expect(course.at(-1)?.effects[0]?.relative).toMatchObject({ estimate: 1 });
  // On the first day 46 members, 23 of each arm: 5 of a and 10 of b bought.
  expect(course[0]?.effects[0]?.absolute).toMatchObject({ estimate: 10 / 23 - 5 / 23 });
  const parts = await readSplit(stage.warehouse, seenAt(1), giftOf(DESIGN), "channel");
  expect(parts.map(({ value, members }) => [value, members])).toEqual([
    ["wechat", [100, 100]],
    ["weibo", [100, 100]],
  ]);
});

test("the same is found by belief, and of clusters of one", async () => {
  const bayesian = await cardOf(1, { analysis: { engine: "bayesian" } });
  expect(bayesian.verdict).toMatchObject({ word: "ship", variation: "b" });
  expect(bayesian.metrics[0]?.effects[0]).toMatchObject({
    p: null,
    relative: { engine: "bayesian", estimate: 1 },
  });
  const clustered = await cardOf(1, { unit: { of: "cluster", by: "group" } });
  expect(clustered.verdict).toMatchObject({ word: "ship", variation: "b" });
  const [goal] = clustered.metrics;
  expect(goal?.arms.map(({ n, value }) => [n, value])).toEqual([
    [200, 0.2],
    [200, 0.4],
  ]);
  // The members' variance of a share, with one less below the line: 0.2 · 0.8 ÷ 199 + 0.4 · 0.6 ÷ 199
  const { absolute } = goal?.effects[0] ?? {};
  expect(absolute?.kind === "estimate" ? absolute.standardError : 0).toBeCloseTo(Math.sqrt(0.4 / 199), 12);
  expect(clustered.health.shares).toMatchObject({ members: [200, 200], mismatch: false });
});

describe("a treatment that meets its goal is not shipped", () => {
  const stories: [string, Deed[], object, string, object[]][] = [
    [
      "when the arms do not have their shares",
      numbers(1000, 1100).map((number) => saw(`m${number}`, "b", 20, { channel: "douyin" })),
      {},
      "not to be trusted",
      [{ code: "sample-ratio", of: "exposed" }],
    ],
    [
      "when members saw several variations",
      numbers(0, 20).map((number) => saw(`m${number}`, armOf(number + 1), hourOf(number) + 1)),
      {},
      "not to be trusted",
      [{ code: "several-variations", members: 20, share: 0.05 }],
    ],
    [
      "when members saw a variation that the experiment does not have",
      numbers(2000, 2020).map((number) => saw(`m${number}`, "gone", 20)),
      {},
      "not to be trusted",
      [{ code: "unknown-variation", members: 20 }],
    ],
    [
      "when the arms differed before",
      numbers(1, 101, 2).map((number) => ordered(`m${number}`, hourOf(number) - 24)),
      {},
      "not to be trusted",
      [{ code: "unlike-before", metric: 0, variation: "b" }],
    ],
    [
      "when the arms meet",
      numbers(0, 120, 2).map((number): Deed => ({
        ...{ at: hours(-9), who: `m${number}`, did: "Member Joined", inviter: `m${number + 1}` },
      })),
      {},
      "not to be trusted",
      [{ code: "arms-meet", members: 120, share: 0.3 }],
    ],
    [
      "when it harms a guardrail",
      numbers(1, 201, 2).map((number) => refunded(`m${number}`, hourOf(number) + 40)),
      {},
      "do not ship",
      [{ code: "guardrail-harmed", metric: 1, variation: "b" }],
    ],
    [
      "while it is not sure that a guardrail keeps its margin",
      [],
      { decision: { guardrailMargin: 0.1 } },
      "keep running",
      [{ code: "guardrail-unclear", metric: 1, variation: "b" }],
    ],
    [
      "when it makes another goal worse",
      numbers(0, 200, 2).map((number): Deed => ({
        at: hours(hourOf(number) + 2),
        who: `m${number}`,
        did: "Checked In",
      })),
      {
        goals: [
          ...DESIGN.goals,
          { kind: "proportion", name: "Checked in", events: [{ event: "Checked In" }] },
        ],
      },
      "do not ship",
      [{ code: "goal-worse", metric: 1, variation: "b" }],
    ],
    [
      "when all goals are to be better, and one is not",
      [],
      {
        goals: [...DESIGN.goals, { ...REFUNDS, better: "up" }],
        guardrails: [],
        decision: { goals: "all" },
        minimumEffect: 0.05,
      },
      "do not ship",
      [{ code: "underpowered" }],
    ],
  ];

  test.each(stories.map((told, place) => [told[0], place] as const))("%s", async (_, place) => {
    const [, more, design, word, reasons] = stories[place] ?? ["", [], {}, "", []];
    const project = 10 + place;
    await stage.store(storyRows(project, story(more)));
    const { verdict } = await cardOf(project, design);
    expect(verdict).toMatchObject({ word, variation: null, reasons });
    expect(verdict.reasons).toHaveLength(reasons.length);
  });

  test("before the end that was planned for one look; a sequential design may be looked at then", async () => {
    const early = "2026-03-14T00:00+08:00";
    const until = Date.parse("2026-03-16T00:00+08:00");
    const { verdict } = await cardOf(1, {}, early);
    expect(verdict).toMatchObject({ word: "keep running", reasons: [{ code: "read-early", until }] });
    const sequential = await cardOf(1, { analysis: { looks: "sequential", tuning: 400, alpha: 0.2 } }, early);
    expect(sequential.verdict.word).toBe("ship");
  });

  test("with too few members", async () => {
    await stage.store(storyRows(30, story([], 120)));
    expect((await cardOf(30, {})).verdict).toEqual({
      word: "keep running",
      variation: null,
      reasons: [{ code: "too-few-members", fewest: 60, wanted: 100 }],
    });
  });
});

test("what the arms lack is told by where they lack it", async () => {
  const { health } = await cardOf(10, {});
  expect(health.shares.members).toEqual([200, 300]);
  expect(health.shares.suspects.map(({ of, value, members }) => [of, value, members])).toEqual([
    ["channel", "douyin", [0, 100]],
    ["day", "2026-03-02", [23, 123]],
  ]);
});
