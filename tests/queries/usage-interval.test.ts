import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { readUsageInterval, usageIntervalAnalysis } from "#queries/retention/usage-interval-analysis";
import { personId } from "#store/events/person-id";
import { openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
let stage: Stage;

/**
 * Days of March 2026 in Shanghai.
 *
 * anna  1 1 2 3     gaps 1 1        usually 1
 * ben   1 4 11      gaps 3 7        usually 5
 * cleo  1 8 15 16   gaps 7 7 1      usually 7
 * dan   1 3 6       gaps 2 3        2.5, so 3
 * eve   2           once only
 * fay   2 30        of which the 30th is an order: usually 28
 */
const DAYS = {
  anna: [1, 1, 2, 3],
  ben: [1, 4, 11],
  cleo: [1, 8, 15, 16],
  dan: [1, 3, 6],
  eve: [2],
  fay: [2],
};
const on = (day: number) => `2026-03-${String(day).padStart(2, "0")}T00:30+08:00`;

beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, [
    ...Object.entries(DAYS).flatMap(([who, days]) =>
      days.map((day) => ({ who, at: on(day), did: "Checked In" })),
    ),
    { who: "fay", at: on(30), did: "Order Completed", order: "one", money: "5" },
    { who: "eve", at: on(9), did: "NPS Prompted" },
  ]);
});
afterAll(() => stage.close());

const frame: Frame = {
  project,
  period: { from: "2026-03-01", to: "2026-04-01" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-04-02T00:00:00Z"),
  includeExcluded: false,
};
const any = [{ event: "*" }];

test("each member's usual gap, and within how many days how many come again", async () => {
  expect(await readUsageInterval(stage.warehouse, frame, { return: any })).toEqual({
    members: 5,
    gaps: [
      { days: 1, members: 1 },
      { days: 3, members: 1 },
      { days: 5, members: 1 },
      { days: 7, members: 1 },
      { days: 28, members: 1 },
    ],
    within: { half: 5, fourFifths: 7, nineTenths: 28 },
    unit: "week",
  });
});

test("of a chosen event, of a shorter period, and of nobody", async () => {
  const checked = [{ event: "Checked In" }];
  expect(await readUsageInterval(stage.warehouse, frame, { return: checked })).toMatchObject({ members: 4 });
  const short = { ...frame, period: { from: "2026-03-01", to: "2026-03-04" } };
  expect(await readUsageInterval(stage.warehouse, short, { return: any })).toMatchObject({
    gaps: [
      { days: 1, members: 1 },
      { days: 2, members: 1 },
    ],
    within: { half: 1, fourFifths: 2, nineTenths: 2 },
    unit: "day",
  });
  const ordered = [{ event: "Order Completed" }];
  expect(await readUsageInterval(stage.warehouse, frame, { return: ordered })).toEqual({
    members: 0,
    gaps: [],
    within: null,
    unit: null,
  });
});

test("the members behind a bar", async () => {
  const search = new URLSearchParams({ days: "3" });
  const asked = usageIntervalAnalysis.askMembers?.(stage.warehouse, frame, search);
  expect(asked?.ok === true && (await asked.answer())).toEqual([personId(1, "dan")]);
});
