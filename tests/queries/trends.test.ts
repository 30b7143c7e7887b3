import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import { openStage, projectOf, type Stage } from "./stage";

let stage: Stage;
const project = projectOf({ id: 1 });

/** Two days of March 2026 in Shanghai: views with a position and a topic, orders with money. Today is the 3rd. */
beforeAll(async () => {
  stage = await openStage();
  const view = (who: string, at: string, properties: Record<string, unknown>) => ({
    who,
    at: `2026-03-${at}+08:00`,
    did: "Content Viewed",
    properties,
  });
  const order = (who: string, at: string, money: string) => ({
    who,
    at: `2026-03-${at}+08:00`,
    did: "Order Completed",
    money,
    order: `${who} ${at}`,
  });
  await stage.play(project, [
    view("anna", "01T00:00", { topic: "tea", position: 1 }),
    view("anna", "01T12:00", { topic: "tea", position: 4 }),
    view("ben", "01T23:59", { topic: "cups", position: "2.5" }),
    view("ben", "02T00:00", { topic: "tea", position: "top" }),
    view("cleo", "02T08:00", { position: 10 }),
    view("anna", "03T08:00", { topic: "cups", position: 3 }),
    order("anna", "01T10:00", "0.1"),
    order("ben", "01T11:00", "0.2"),
    order("anna", "02T10:00", "99999999999999.9999"),
    { who: "dan", did: "$identify", at: "2026-03-02T10:00+08:00" },
  ]);
});
afterAll(() => stage.close());

const frame: Frame = {
  project,
  period: { from: "2026-03-01", to: "2026-03-05" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-03-03T10:00:00Z"),
  includeExcluded: false,
};
const viewed = [{ event: "Content Viewed" }];
const linesOf = async (series: object, more: object = {}, changes: Partial<Frame> = {}) => {
  const asked = trendsParams.parse({ series: [series], ...more });
  const { trends } = await readTrends(stage.warehouse, { ...frame, ...changes }, asked);
  return trends[0]?.lines.map(({ of, value, total, points }) => [
    of,
    value,
    total,
    ...points.map((point) => point.value),
  ]);
};

test.each([
  ["events", 6, [3, 2, 1, null]],
  ["members", 3, [2, 2, 1, null]],
  ["per member", 2, [1.5, 1, 1, null]],
])("%s", async (measure, total, points) => {
  expect(await linesOf({ events: viewed, measure })).toEqual([["all", "", total, ...points]]);
});

// Positions are 1, 4, 2.5 on the 1st, 10 on the 2nd (one is no number), 3 on the 3rd.
test.each([
  ["sum", 20.5, [7.5, 10, 3, null]],
  ["mean", 4.1, [2.5, 10, 3, null]],
  ["minimum", 1, [1, 10, 3, null]],
  ["maximum", 10, [4, 10, 3, null]],
  ["median", 3, [2.5, 10, 3, null]],
  ["p75", 4, [3.25, 10, 3, null]],
])("%s of a property", async (measure, total, points) => {
  const found = await linesOf({ events: viewed, measure, of: "property.position" });
  expect(found).toEqual([["all", "", expect.closeTo(total, 12), ...points]]);
});

test("money is summed to the last digit", async () => {
  const events = [{ event: "Order Completed" }];
  expect(await linesOf({ events, measure: "sum", of: "money" })).toEqual([
    ["all", "", "100000000000000.2999", "0.3", "99999999999999.9999", "0", null],
  ]);
});

test("an event that makes nobody active is none of all", async () => {
  expect(await linesOf({ events: [{ event: "*" }], measure: "members" })).toEqual([
    ["all", "", 3, 2, 3, 1, null],
  ]);
});

test("by a property, the highest first", async () => {
  expect(await linesOf({ events: viewed }, { breakdown: "property.topic" })).toEqual([
    ["all", "", 6, 3, 2, 1, null],
    ["value", "tea", 3, 2, 1, 0, null],
    ["value", "cups", 2, 1, 0, 1, null],
    ["value", "", 1, 0, 1, 0, null],
  ]);
});

test("filtered, by the week, with the days before", async () => {
  const filter = { subject: "property.position", is: "up to" as const, values: [3] };
  expect(await linesOf({ events: viewed }, {}, { filter, granularity: "week" })).toEqual([
    ["all", "", 3, 2, 1],
  ]);
  const asked = trendsParams.parse({ series: [{ events: viewed }] });
  const period = { from: "2026-03-02", to: "2026-03-04" };
  const { trends } = await readTrends(stage.warehouse, { ...frame, period, comparison: "previous" }, asked);
  // A week earlier.
  expect(trends[0]?.lines[0]).toMatchObject({
    total: 3,
    previous: 0,
    before: [{ day: "2026-02-23", value: 0 }, { value: 0 }],
  });
});
