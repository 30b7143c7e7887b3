import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Overview } from "#queries/overview/overview";
import type { Frame } from "#queries/frame";
import { readOverview } from "#queries/overview/read-overview";
import { readingIn, seriesIn, valuesIn } from "./readings";
import { openStage, projectOf, type Stage } from "./stage";
import { weekInShanghai } from "./week-in-shanghai";

const project = projectOf({ id: 1 });
const now = new Date("2026-03-16T10:00:00+08:00");
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, weekInShanghai);
});
afterAll(() => stage.close());

const ask = (changes: Partial<Frame> = {}) =>
  readOverview(stage.warehouse, {
    project,
    period: { from: "2026-03-09", to: "2026-03-16" },
    comparison: "previous",
    granularity: "day",
    now,
    includeExcluded: false,
    ...changes,
  });

describe("a week in Shanghai, against the one before", () => {
  let overview: Overview;
  beforeAll(async () => {
    overview = await ask();
  });

  test("the values", () => {
    expect(valuesIn(overview)).toEqual({
      members_total: 5, // anna, ben, cleo, dan, eve; finn left
      new_members: 4, // ben, cleo, dan, eve; anna only joined again
      dau: 11 / 7,
      wau: 5, // all but finn
      mau: 6,
      mau_ratio: 6 / 5,
      retention_d1: 2 / 3, // ben and cleo of ben, cleo, dan; eve's next day is still running
      retention_d7: null,
      retention_d30: null,
      buyers: 3, // anna, ben, cleo
      orders: 4, // O-2, O-3 and ben's two without a number
      customer_days: 3,
      purchase_conversion: 3 / 5,
      net_sales: "270.11", // 200 + 50.05 + 50.05 + 0.01 − 30
      aov: "67.5275",
      nps: 0, // anna's latest 9, cleo 8, ben 6
    });
  });

  test("day by day", () => {
    expect(readingIn(overview, "dau").series[0]).toEqual({ day: "2026-03-09", value: 2, complete: true });
    expect(seriesIn(overview, "dau")).toEqual([2, 2, 1, 2, 1, 2, 1]);
    // finn was last active on the 4th
    expect(seriesIn(overview, "wau")).toEqual([3, 3, 2, 3, 3, 4, 5]);
    expect(seriesIn(overview, "new_members")).toEqual([0, 1, 0, 1, 0, 1, 1]);
    expect(seriesIn(overview, "members_total")).toEqual([2, 3, 2, 3, 3, 4, 5]);
    expect(seriesIn(overview, "orders")).toEqual([0, 0, 2, 1, 1, 0, 0]);
    expect(seriesIn(overview, "customer_days")).toEqual([0, 0, 1, 1, 1, 0, 0]);
    expect(seriesIn(overview, "net_sales")).toEqual([
      "0.00",
      "0.00",
      "100.10",
      "200.00",
      "0.01",
      "-30.00",
      "0.00",
    ]);
    expect(seriesIn(overview, "aov")).toEqual([null, null, "50.05", "200.00", "0.01", null, null]);
    expect(seriesIn(overview, "nps")).toEqual([-100, null, -100, 100, 0, null, null]);
    expect(seriesIn(overview, "purchase_conversion")).toEqual([0, 0, 1, 0.5, 1, 0, 0]);
  });

  test("a cohort whose next day is running is not complete, and is told so", () => {
    const nextDay = readingIn(overview, "retention_d1");
    expect(nextDay).toMatchObject({ n: 3, caution: "immature" });
    expect(nextDay.series.map(({ value }) => value)).toEqual([null, 1, null, 1, null, 0, null]);
    expect(nextDay.series.map(({ complete }) => complete)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(readingIn(overview, "retention_d7")).toMatchObject({ value: null, n: 0, caution: "immature" });
    expect(readingIn(overview, "retention_d7").change).toEqual({
      previous: 0.5, // anna came back on the 9th, finn did not on the 10th
      absolute: null,
      relative: null,
      interval: null,
      noise: null,
    });
  });

  test("the changes", () => {
    expect(overview.comparison).toEqual({
      kind: "previous",
      period: { from: "2026-03-02", to: "2026-03-09" },
    });
    const change = (metric: MetricKey) => readingIn(overview, metric).change;
    expect(change("new_members")).toEqual({
      previous: 2,
      absolute: 2,
      relative: 1,
      interval: null,
      noise: null,
    });
    expect(change("members_total")).toMatchObject({ previous: 2, absolute: 3, relative: 1.5 });
    expect(change("wau")).toMatchObject({ previous: 2, absolute: 3 });
    expect(change("mau_ratio")).toMatchObject({ previous: 1, interval: null });
    expect(change("retention_d1")).toMatchObject({ previous: 1 });
    expect(change("orders")).toMatchObject({ previous: 1, absolute: 3 });
    expect(change("net_sales")).toMatchObject({ previous: "100.10", absolute: "170.01", interval: null });
    expect(change("net_sales")?.relative).toBeCloseTo(1.698402, 6);
    expect(change("aov")).toMatchObject({ previous: "100.10", absolute: "-32.5725" });
    expect(change("nps")).toMatchObject({ previous: 100, absolute: -100, relative: null });
    expect(change("purchase_conversion")).toMatchObject({ previous: 0.5, noise: true });
  });

  test("how sure the values are", () => {
    expect(readingIn(overview, "orders")).toMatchObject({ n: null, interval: null, caution: null });
    // Wilson, 3 of 5.
    const conversion = readingIn(overview, "purchase_conversion");
    expect(conversion.n).toBe(5);
    expect(conversion.interval?.low).toBeCloseTo(0.2307, 4);
    expect(conversion.interval?.high).toBeCloseTo(0.8824, 4);
    // Σ(total − 67.5275)² + 30² = 23618.502; 1.96 × √23618.502 ÷ 4 = 75.3033
    const average = readingIn(overview, "aov");
    expect(average.n).toBe(4);
    expect(average.interval?.low).toBeCloseTo(67.5275 - 75.3033, 3);
    expect(average.interval?.high).toBeCloseTo(67.5275 + 75.3033, 3);
    expect(readingIn(overview, "nps")).toMatchObject({ n: 3, caution: "too-few" });
  });

  test("bots and tests are left out, and told", () => {
    expect(overview.excluded).toEqual({ members: 2, events: 4 });
  });
});

test("with the switch, bots and tests count", async () => {
  const overview = await ask({ includeExcluded: true });
  expect(valuesIn(overview)).toMatchObject({
    members_total: 7,
    new_members: 6,
    orders: 5,
    net_sales: "1270.11",
    nps: -25,
  });
  expect(overview.excluded).toEqual({ members: 2, events: 4 });
});

test("the running day is left out of a mean, unless it is all there is", async () => {
  const running = await ask({ period: { from: "2026-03-15", to: "2026-03-17" }, comparison: "none" });
  expect(readingIn(running, "dau")).toMatchObject({ value: 1, n: 1, change: null });
  expect(running.comparison).toBeNull();
  const today = await ask({ period: { from: "2026-03-16", to: "2026-03-17" } });
  expect(readingIn(today, "dau")).toMatchObject({ value: 1, n: 1 });
  expect(readingIn(today, "dau").series).toEqual([{ day: "2026-03-16", value: 1, complete: false }]);
  expect(readingIn(today, "wau").value).toBe(5);
});

test("days that have not begun have no value", async () => {
  const overview = await ask({ period: { from: "2026-03-16", to: "2026-03-18" } });
  expect(readingIn(overview, "orders").series).toEqual([
    { day: "2026-03-16", value: 0, complete: false },
    { day: "2026-03-17", value: null, complete: false },
  ]);
});

test("before a period has begun nobody was active up to its last complete day", async () => {
  const { wau, mau, mau_ratio, members_total } = valuesIn(
    await ask({ period: { from: "2026-03-17", to: "2026-03-20" } }),
  );
  expect({ wau, mau, mau_ratio, members_total }).toEqual({
    wau: 0,
    mau: 0,
    mau_ratio: null,
    members_total: 5,
  });
});

test("weeks begin where the project says", async () => {
  const period = { from: "2026-03-02", to: "2026-03-16" };
  const mondays = await ask({ period, granularity: "week" });
  const sundays = await ask({ period, granularity: "week", project: { ...project, weekStart: 7 } });
  const weeks = (overview: Overview) =>
    readingIn(overview, "new_members").series.map(({ day, value }) => [day, value]);
  expect(weeks(mondays)).toEqual([
    ["2026-03-02", 2],
    ["2026-03-09", 4],
  ]);
  expect(weeks(sundays)).toEqual([
    ["2026-03-02", 2],
    ["2026-03-08", 3],
    ["2026-03-15", 1],
  ]);
});

test("what makes a member active is the project's setting", async () => {
  const strict = {
    ...project,
    inactiveEvents: ["NPS Answered", "Page Viewed", "Order Refunded", "Order Completed"],
  };
  const overview = await ask({ project: strict });
  expect(seriesIn(overview, "dau")).toEqual([0, 2, 1, 1, 1, 1, 2]);
  const lenient = await ask({ project: { ...project, inactiveEvents: [] } });
  expect(seriesIn(lenient, "dau")).toEqual([2, 2, 2, 2, 1, 2, 2]);
});

test("where nothing happened, counts are 0 and what divides by nothing is not", async () => {
  const overview = await ask({ project: projectOf({ id: 99 }) });
  expect(valuesIn(overview)).toEqual({
    members_total: 0,
    new_members: 0,
    dau: 0,
    wau: 0,
    mau: 0,
    mau_ratio: null,
    retention_d1: null,
    retention_d7: null,
    retention_d30: null,
    buyers: 0,
    orders: 0,
    customer_days: 0,
    purchase_conversion: null,
    net_sales: "0.00",
    aov: null,
    nps: null,
  });
  expect(readingIn(overview, "orders").change).toEqual({
    previous: 0,
    absolute: 0,
    relative: null,
    interval: null,
    noise: null,
  });
  expect(overview.excluded).toEqual({ members: 0, events: 0 });
});

test("a period without days is refused", async () => {
  await expect(ask({ period: { from: "2026-03-16", to: "2026-03-16" } })).rejects.toThrow(RangeError);
});
