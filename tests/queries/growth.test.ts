import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { readAccountedMembers, readGrowthAccounting } from "#queries/growth/read-growth-accounting";
import { stickinessAnalysis } from "#queries/growth/stickiness-analysis";
import { scoresAnalysis } from "#queries/satisfaction/scores-analysis";
import { personId } from "#store/events/person-id";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
const did = (who: string, day: string, time = "12:00", what = "Content Viewed"): Deed => ({
  at: `2026-${day}T${time}+08:00`,
  who,
  did: what,
});
const answered = (who: string, time: string, score: number): Deed => ({
  ...did(who, "03-20", time, "NPS Answered"),
  score,
});

/**
 * Weeks from Monday 2, 9, 16 and 23 March 2026 in Shanghai, seen on the 30th.
 *
 *         Feb | 2  | 9  | 16 | 23
 * anna     x  |    | x  | x  |         back in the 2nd, gone in the 4th
 * ben         | x  | x  |    |
 * cleo        |    |    | x  | x       first on a Sunday, a millisecond before midnight
 * dan         | x  |    |    |
 * eve         |    | x  |    | x       first on a Monday, at midnight
 * finn        |    | .  |    |         was asked, which is no activity
 */
const story: Deed[] = [
  did("anna", "02-10"),
  did("anna", "03-11"),
  answered("anna", "10:00", 9),
  answered("anna", "11:00", 3),
  did("ben", "03-03"),
  did("ben", "03-15", "23:59"),
  did("cleo", "03-22", "23:59:59.999"),
  did("cleo", "03-23", "00:00"),
  did("dan", "03-08"),
  did("eve", "03-09", "00:00"),
  did("eve", "03-29"),
  did("finn", "03-11", "12:00", "NPS Prompted"),
];

const frame: Frame = {
  project,
  period: { from: "2026-03-09", to: "2026-03-30" },
  comparison: "none",
  granularity: "week",
  now: new Date("2026-03-30T12:00+08:00"),
  includeExcluded: false,
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
});
afterAll(() => stage.close());

test("who is new, stays, comes back and goes away", async () => {
  const { intervals } = await readGrowthAccounting(stage.warehouse, frame);
  expect(intervals).toEqual([
    week("2026-03-09", { new: 1, returning: 1, resurrected: 1, dormant: 1, active: 3, quickRatio: 2 }),
    week("2026-03-16", { new: 1, returning: 1, resurrected: 0, dormant: 2, active: 2, quickRatio: 0.5 }),
    week("2026-03-23", { new: 0, returning: 1, resurrected: 1, dormant: 1, active: 2, quickRatio: 1 }),
  ]);
});

const week = (day: string, numbers: object) => ({ day, ...numbers, complete: true });

test("weeks are whole, however the period is cut", async () => {
  const cut = { ...frame, period: { from: "2026-03-11", to: "2026-03-17" } };
  const { intervals } = await readGrowthAccounting(stage.warehouse, {
    ...cut,
    now: new Date("2026-03-18T12:00+08:00"),
  });
  expect(intervals.map(({ day, active, complete }) => [day, active, complete])).toEqual([
    ["2026-03-09", 3, true],
    ["2026-03-16", 2, false],
  ]);
});

test("the members behind a number are those", async () => {
  const members = async (day: string, standing: "new" | "resurrected" | "dormant" | "active") =>
    (await readAccountedMembers(stage.warehouse, frame, { day, standing })).toSorted();
  const persons = (...names: string[]) => names.map((name) => personId(project.id, name)).toSorted();
  expect(await members("2026-03-09", "resurrected")).toEqual(persons("anna"));
  expect(await members("2026-03-16", "dormant")).toEqual(persons("ben", "eve"));
  expect(await members("2026-03-23", "active")).toEqual(persons("cleo", "eve"));
  expect(await members("2026-03-01", "active")).toEqual([]);
});

test("filters take events out before anything is decided", async () => {
  const filter = { subject: "event", is: "among" as const, values: ["NPS Answered"] };
  const { intervals } = await readGrowthAccounting(stage.warehouse, { ...frame, filter });
  expect(intervals.map((one) => [one.new, one.returning, one.resurrected, one.dormant])).toEqual([
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 1],
  ]);
});

async function rowsOf(analysis: typeof stickinessAnalysis | typeof scoresAnalysis, search = "") {
  const asked = analysis.ask(stage.warehouse, frame, new URLSearchParams(search));
  if (!asked.ok) throw new Error(asked.problems[0]?.message);
  return (await asked.answer()).table().rows.filter(([, count]) => count !== 0);
}
async function membersOf(analysis: typeof stickinessAnalysis | typeof scoresAnalysis, search: string) {
  const asked = analysis.askMembers?.(stage.warehouse, frame, new URLSearchParams(search));
  return asked?.ok ? asked.answer() : [];
}

test("on exactly how many of 30 days members were active", async () => {
  // 28 February to 29 March: dan on one day, the others on two.
  expect(await rowsOf(stickinessAnalysis)).toEqual([
    [1, 1],
    [2, 4],
  ]);
  expect(await membersOf(stickinessAnalysis, "days=1")).toEqual([personId(project.id, "dan")]);
});

test("the scores given, of each person the latest", async () => {
  expect(await rowsOf(scoresAnalysis)).toEqual([[3, 1]]);
  expect(await membersOf(scoresAnalysis, "score=3")).toEqual([personId(project.id, "anna")]);
  expect(await membersOf(scoresAnalysis, "score=9")).toEqual([]);
});
