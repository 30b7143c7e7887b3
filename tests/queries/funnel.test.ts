import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { funnelParams } from "#queries/funnel/funnel-question";
import { readFunnel } from "#queries/funnel/read-funnel";
import type { Frame } from "#queries/frame";
import { openStage, projectOf, type Stage } from "./stage";

let stage: Stage;
const project = projectOf({ id: 1 });
const SECOND = 1000;

/**
 * Monday 2 March 2026 in Shanghai, minutes after noon; v views, a adds, c checks out, o orders, x leaves, . something else.
 *
 * anna   0v 1a 2c 3o                 all the way, a minute a step
 * ben    0v 5a                       stops after adding
 * cleo   0a 1v 2c                    adds before viewing
 * dan    0v+0a+0c+0o                 all at one instant, sent the other way round
 * eve    0v 1a 9x 10c 11o            leaves between adding and checking out
 * finn   0v 60a 61v 62a 63c 64o      the second attempt is the faster
 * gus    0v 1. 2a                    does something else in between
 * hal    0v 30a                      (window of 30 minutes: its end belongs to it)
 *
 * A week later, on the same minutes: ivy 0v 1a, joe 0v.
 */
const WEEK = 7 * 24 * 60;
const line = (who: string, ...deeds: [number, string, string?][]) =>
  deeds.map(([minute, did, cart]) => ({
    at: new Date(Date.parse("2026-03-02T12:00+08:00") + minute * 60_000).toISOString(),
    who,
    did:
      {
        v: "Product Viewed",
        a: "Product Added",
        c: "Checkout Started",
        o: "Order Completed",
        x: "Support Opened",
      }[did] ?? "Checked In",
    properties: cart === undefined ? {} : { cart },
  }));

beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, [
    ...line("anna", [0, "v", "one"], [1, "a", "one"], [2, "c", "one"], [3, "o", "one"]),
    ...line("ben", [0, "v", "one"], [5, "a", "two"]),
    ...line("cleo", [0, "a"], [1, "v"], [2, "c"]),
    ...line("dan", [0, "o"], [0, "c"], [0, "a"], [0, "v"]),
    ...line("eve", [0, "v"], [1, "a"], [9, "x"], [10, "c"], [11, "o"]),
    ...line("finn", [0, "v"], [60, "a"], [61, "v"], [62, "a"], [63, "c"], [64, "o"]),
    ...line("gus", [0, "v"], [1, "."], [2, "a"]),
    ...line("hal", [0, "v"], [30, "a"]),
    ...line("ivy", [WEEK, "v"], [WEEK + 1, "a"]),
    ...line("joe", [WEEK, "v"]),
  ]);
});
afterAll(() => stage.close());

const frame: Frame = {
  project,
  period: { from: "2026-03-02", to: "2026-03-03" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-03-20T00:00:00Z"),
  includeExcluded: false,
};
const steps = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"].map((event) => ({
  events: [{ event }],
}));
const reached = async (changes: object) => {
  const { parts } = await readFunnel(stage.warehouse, frame, funnelParams.parse({ steps, ...changes }));
  return parts[0]?.steps.map((step) => step.reached);
};

describe("in order", () => {
  test("within a day", async () => {
    const { parts, moreValues } = await readFunnel(
      stage.warehouse,
      frame,
      funnelParams.parse({ steps, window: 86_400 }),
    );
    // All view; cleo's adding came before; she, ben, gus and hal stop.
    expect(parts[0]?.steps.map((step) => [step.reached, step.ofFirst, step.ofPrevious])).toEqual([
      [8, 1, null],
      [7, 7 / 8, 7 / 8],
      [4, 4 / 8, 4 / 7],
      [4, 4 / 8, 1],
    ]);
    // To adding: anna 1, ben 5, dan 0, eve 1, finn 60, gus 2, hal 30 minutes: 0 1 1 2 5 30 60.
    expect(parts[0]?.steps[1]?.sinceFirst).toEqual({
      p25: 60 * SECOND,
      median: 120 * SECOND,
      p75: 17.5 * 60 * SECOND,
      p90: expect.closeTo(42 * 60 * SECOND, 6),
    });
    // From adding to checking out: anna 1, dan 0, eve 9, finn 3: his first attempt came as far as his second.
    expect(parts[0]?.steps[2]?.sincePrevious?.median).toBe(2 * 60 * SECOND);
    expect(parts[0]?.trend).toEqual([{ day: "2026-03-02", began: 8, converted: 4, complete: true }]);
    expect(moreValues).toBe(0);
  });

  test("within half an hour, whose end belongs to it", async () => {
    expect(await reached({ window: 1800 })).toEqual([8, 7, 4, 4]);
    expect(await reached({ window: 1799 })).toEqual([8, 6, 4, 4]);
    expect(await reached({ window: 60 })).toEqual([8, 4, 1, 1]);
  });

  test("an event between two steps that must not come", async () => {
    const exclusions = [{ events: [{ event: "Support Opened" }], after: 2, before: 3 }];
    expect(await reached({ exclusions })).toEqual([8, 7, 3, 3]);
    expect(await reached({ exclusions: [{ ...exclusions[0], after: 1, before: 2 }] })).toEqual([8, 7, 4, 4]);
    expect(await reached({ exclusions: [{ ...exclusions[0], after: 1, before: 4 }] })).toEqual([8, 7, 4, 3]);
  });

  test("a step that may be left out", async () => {
    const [viewed, added, checked, ordered] = steps;
    expect(await reached({ steps: [viewed, { ...added, optional: true }, checked, ordered] })).toEqual([
      8, 7, 5, 4,
    ]);
  });

  test("a step named twice needs two events", async () => {
    const [viewed] = steps;
    expect(await reached({ steps: [viewed, viewed] })).toEqual([8, 1]);
  });

  test("one event never stands for two steps, though it matches both", async () => {
    const either = { events: [{ event: "Product Viewed" }, { event: "Product Added" }] };
    // Whoever views and adds has an event for each of the first two steps; cleo has viewed only, and after she added.
    expect(await reached({ steps: [steps[0], either] })).toEqual([8, 7]);
    // A third step wants a third event: finn has views at 0 and 61 and adds at 60 and 62, nobody else has more than two.
    expect(await reached({ steps: [steps[0], either, either] })).toEqual([8, 7, 1]);
  });
});

test("strictly one after the other", async () => {
  // finn's second attempt; gus did something else in between, eve asked for help.
  expect(await reached({ order: "strict" })).toEqual([8, 6, 3, 3]);
});

test("in any order", async () => {
  expect(await reached({ order: "any" })).toEqual([8, 8, 5, 4]);
});

describe("by what is held", () => {
  test("the same cart at each step", async () => {
    const held = { hold: "property.cart", steps: steps.slice(0, 2) };
    expect(await reached(held)).toEqual([2, 1]);
    expect(await reached({ ...held, steps: steps.slice(0, 2).toReversed() })).toEqual([2, 0]);
  });
});

test("an optional step that comes too late hides none after it", async () => {
  const other = projectOf({ id: 2 });
  await stage.play(other, line("ivy", [0, "v"], [1, "c"], [120, "a"]));
  const asked = funnelParams.parse({
    steps: steps.map((step, at) => ({ ...step, optional: at === 1 || at === 2 })),
    window: 3_600,
  });
  const { parts } = await readFunnel(stage.warehouse, { ...frame, project: other }, asked);
  expect(parts[0]?.steps.map((step) => step.reached)).toEqual([1, 0, 1, 0]);
});

test("beside the period compared with: its steps, and how the share of the first changed", async () => {
  const asked = funnelParams.parse({
    steps: [{ events: [{ event: "Product Viewed" }] }, { events: [{ event: "Product Added" }] }],
  });
  const later: Frame = {
    ...frame,
    period: { from: "2026-03-09", to: "2026-03-10" },
    comparison: "previous",
    now: new Date("2026-03-30T00:00:00Z"),
  };
  const [all] = (await readFunnel(stage.warehouse, later, asked)).parts;
  expect(all?.steps.map(({ reached, before }) => [reached, before?.reached, before?.ofFirst])).toEqual([
    [2, 8, 1],
    [1, 7, 7 / 8],
  ]);
  expect(all?.steps[0]?.before?.change).toBeNull();
  const change = all?.steps[1]?.before?.change;
  expect(change).toMatchObject({ previous: 7 / 8, absolute: -0.375, noise: true });
  expect(change?.interval?.low).toBeCloseTo(-0.7933, 3);
  expect(change?.interval?.high).toBeCloseTo(0.158, 3);
  const alone = await readFunnel(stage.warehouse, { ...later, comparison: "none" }, asked);
  expect(alone.parts[0]?.steps.map(({ before }) => before)).toEqual([null, null]);
});
