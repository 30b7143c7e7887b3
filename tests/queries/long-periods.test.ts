import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { readOverview } from "#queries/overview/read-overview";
import { readingIn, seriesIn, valuesIn } from "./readings";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
let stage: Stage;

const did = (who: string, days: readonly string[], deed: Partial<Deed> = {}): Deed[] =>
  days.map((day) => ({ at: `${day}T12:00+08:00`, who, did: "Content Viewed", ...deed }));

// hana and ivo were there before; jun came in the year's first hours.
const deeds: Deed[] = [
  ...did("hana", ["2023-11-20"], { did: "Member Joined" }),
  ...did("hana", ["2024-02-29", "2024-12-31", "2025-02-28", "2025-06-15", "2025-07-20", "2025-12-31"]),
  ...did("hana", ["2024-02-29"], { did: "Order Completed", order: "A", money: "40" }),
  ...did("hana", ["2025-02-28"], { did: "Order Completed", order: "A", money: "40" }),
  ...did("hana", ["2025-07-20"], { did: "Order Completed", order: "B", money: "70.50" }),
  ...did("ivo", ["2024-03-01"], { did: "Member Joined" }),
  ...did("ivo", ["2024-03-02", "2024-03-08", "2024-03-31", "2025-03-01"]),
  { at: "2025-01-01T00:00+08:00", who: "jun", did: "Member Joined" },
  { at: "2025-12-31T23:59:59.999+08:00", who: "jun", did: "Checked In" },
];

beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, deeds);
});
afterAll(() => stage.close());

const ask = (changes: Partial<Frame>) =>
  readOverview(stage.warehouse, {
    project,
    period: { from: "2025-01-01", to: "2026-01-01" },
    comparison: "year",
    granularity: "month",
    now: new Date("2026-06-01T00:00:00Z"),
    includeExcluded: false,
    ...changes,
  });

test("a member counts once in a year, and once in each of its months", async () => {
  const overview = await ask({});
  expect(overview.comparison?.period).toEqual({ from: "2024-01-01", to: "2025-01-01" });
  expect(valuesIn(overview)).toMatchObject({
    members_total: 3,
    new_members: 1,
    dau: 7 / 365,
    mau: 2,
    orders: 1,
    net_sales: "70.50",
    purchase_conversion: 1 / 3,
    retention_d30: 0,
  });
  expect(readingIn(overview, "purchase_conversion").change?.previous).toBe(1 / 2);
  expect(readingIn(overview, "net_sales").change?.previous).toBe("40.00");
  expect(readingIn(overview, "retention_d30").change?.previous).toBe(1);
  expect(readingIn(overview, "retention_d7").change?.previous).toBe(1);
  expect(seriesIn(overview, "mau")).toEqual([0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 2]);
  expect(seriesIn(overview, "purchase_conversion").map((value) => value === null)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("a short period is compared with last year's, and the months between do not matter", async () => {
  const overview = await ask({ period: { from: "2025-02-15", to: "2025-03-02" }, granularity: "day" });
  expect(overview.comparison?.period).toEqual({ from: "2024-02-15", to: "2024-03-02" });
  expect(readingIn(overview, "mau")).toMatchObject({ value: 2, change: { previous: 2 } });
  expect(readingIn(overview, "net_sales")).toMatchObject({ value: "0.00", change: { previous: "40.00" } });
  expect(readingIn(overview, "members_total")).toMatchObject({ value: 3, change: { previous: 2 } });
  expect(readingIn(overview, "new_members")).toMatchObject({ value: 0, change: { previous: 1 } });
  expect(readingIn(overview, "retention_d1")).toMatchObject({ value: null, change: { previous: 1 } });
});

test("the same period asked whole and in pieces tells the same", async () => {
  const whole = await ask({ granularity: "month" });
  const daily = await ask({ granularity: "day" });
  expect(valuesIn(daily)).toEqual(valuesIn(whole));
  expect(readingIn(daily, "dau").series.filter(({ value }) => value !== 0)).toEqual([
    { day: "2025-01-01", value: 1, complete: true },
    { day: "2025-02-28", value: 1, complete: true },
    { day: "2025-03-01", value: 1, complete: true },
    { day: "2025-06-15", value: 1, complete: true },
    { day: "2025-07-20", value: 1, complete: true },
    { day: "2025-12-31", value: 2, complete: true },
  ]);
});
