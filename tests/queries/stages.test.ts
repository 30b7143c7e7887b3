import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { journeyAnalysis } from "#queries/journey/journey-analysis";
import { metricsAnalysis } from "#queries/measurements/metrics-analysis";
import { churnWarningsAnalysis } from "#queries/stages/churn-warnings-analysis";
import { stageMovesAnalysis } from "#queries/stages/stage-moves-analysis";
import { stagesAnalysis } from "#queries/stages/stages-analysis";
import { winBackAnalysis } from "#queries/stages/win-back-analysis";
import { personId } from "#store/events/person-id";
import { answerOf, membersAt } from "./against-oracle/answer-of";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1, zone: "America/New_York" });
const frame: Frame = {
  project,
  period: { from: "2026-03-01", to: "2026-05-01" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-05-01T12:00-04:00"),
  includeExcluded: false,
};
const persons = (...names: string[]) => names.map((name) => personId(project.id, name)).toSorted();

const did = (who: string, day: string, what = "Message Sent", more: Partial<Deed> = {}): Deed => ({
  at: `2026-${day}T12:00:00-04:00`,
  who,
  did: what,
  ...more,
});
const joined = (who: string, at: string): Deed[] => [
  { at, who, did: "Member Joined" },
  { at, who, did: "$identify", properties: { name: who } },
];
const ordered = (who: string, day: string, order: string, money: string) =>
  did(who, day, "Order Completed", { order, money });
const came = (who: string, ...days: string[]) => days.map((day) => did(who, day));
const viewed = (who: string, day: string, times: number) =>
  Array.from({ length: times }, () => did(who, day, "Content Viewed"));

/**
 * New York is 5 hours behind before 8 March 2026, and 4 hours from then on.
 *
 * anna   joins on 2 January; active on 12 days from 13 February to 12 March, which are 28
 * ben    joins on 1 March a minute before midnight, comes 31 days later at midnight, and on 30 April
 * cleo   joins on 1 March, leaves on the 5th
 * dan    joins on 10 January; two orders, the last on 10 April, and some of it back
 * eve    joins on 1 April, comes on the 5th; her order of 362 days before 30 April is too old to count
 * fay    joins on 11 April by answering, as all her messages are of somebody known; looks twice, and twice 7 days later
 */
const story: Deed[] = [
  ...joined("anna", "2026-01-02T12:00-05:00"),
  ...came("anna", "02-13", "02-14", "02-15", "02-20", "02-21", "02-22", "02-28", "03-01", "03-02", "03-03"),
  ...came("anna", "03-10", "03-12"),
  ...joined("ben", "2026-03-01T23:59-05:00"),
  did("ben", "04-01", "Checked In", { at: "2026-04-01T00:00-04:00" }),
  ...viewed("ben", "04-30", 3),
  ...joined("cleo", "2026-03-01T12:00-05:00"),
  did("cleo", "03-05", "Member Left"),
  ...joined("dan", "2026-01-10T12:00-05:00"),
  ...viewed("dan", "03-20", 2),
  ...viewed("dan", "03-26", 1),
  did("dan", "03-27", "Content Liked"),
  ordered("dan", "02-01", "O-1", "100.10"),
  ordered("dan", "04-10", "O-2", "50"),
  did("dan", "04-09", "Order Refunded", { order: "O-1", money: "30.05" }),
  did("guest", "04-08", "Invite Accepted", { anonymous: true, inviter: "dan" }),
  did("eve", "05-03", "Order Completed", { at: "2025-05-03T12:00-04:00", order: "O-3", money: "999" }),
  ...joined("eve", "2026-04-01T12:00-04:00"),
  ...came("eve", "04-05"),
  did("fay", "04-11", "NPS Answered", { score: 9 }),
  ...viewed("fay", "04-11", 2),
  ...viewed("fay", "04-18", 2),
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
});
afterAll(() => stage.close());

/** Of one member the stages they were in, each with the day they entered it on. */
async function stagesOf(name: string, own: Frame = frame) {
  const filter = { subject: "trait.name", is: "among" as const, values: [name] };
  const { points } = await answerOf(stagesAnalysis, stage.warehouse, { ...own, filter }, {});
  const there = points.map(({ day, stages }) => ({
    day,
    stage: Object.entries(stages).find(([, count]) => count === 1)?.[0] ?? "none",
  }));
  return there.flatMap(({ day, stage: now }, at) =>
    now === there[at - 1]?.stage ? [] : `${now} ${day.slice(5)}`,
  );
}

test("stages change at the midnights that the thresholds say", async () => {
  // The 12th active day of 28 is 12 March; a day later 13 February is no longer among them.
  expect(await stagesOf("anna")).toEqual([
    "active 03-01",
    "core 03-12",
    "active 03-13",
    "at-risk 03-27",
    "churned 04-11",
  ]);
  expect(await stagesOf("ben")).toEqual([
    "new 03-01",
    "at-risk 03-16",
    "churned 03-31",
    "resurrected 04-01",
    "active 04-02",
    "at-risk 04-16",
    "active 04-30",
  ]);
  expect(await stagesOf("cleo")).toEqual(["new 03-01", "none 03-05"]);
});

test("a project's own thresholds", async () => {
  const own = { newDays: 2, activeDays: 4, coreDays: 3, coreWindow: 3, churnedDays: 40 };
  const stageRules = { ...project.stageRules, ...own };
  expect(await stagesOf("anna", { ...frame, project: { ...project, stageRules } })).toEqual([
    "active 03-01",
    "core 03-02",
    "active 03-04",
    "at-risk 03-08",
    "active 03-10",
    "at-risk 03-17",
    "churned 04-21",
  ]);
});

test("all stages together are the members there are, and each move leads to who made it", async () => {
  const { points } = await answerOf(stagesAnalysis, stage.warehouse, frame, {});
  const { readings } = await answerOf(metricsAnalysis, stage.warehouse, frame, {
    metrics: ["members_total"],
  });
  expect(points.map(({ members }) => members)).toEqual(readings[0]?.series.map(({ value }) => value));
  const { moves } = await answerOf(stageMovesAnalysis, stage.warehouse, frame, {});
  // At the end of 28 February: anna active; dan at risk, 27 days after his order.
  expect(moves).toEqual([
    { before: "not-yet", after: "new", members: 1 },
    { before: "not-yet", after: "active", members: 1 },
    { before: "not-yet", after: "at-risk", members: 1 },
    { before: "not-yet", after: "left", members: 1 },
    { before: "active", after: "churned", members: 1 },
    { before: "at-risk", after: "at-risk", members: 1 },
  ]);
  const place = { stage_before: "not-yet", stage_after: "at-risk" };
  expect(await membersAt(stageMovesAnalysis, stage.warehouse, frame, place)).toEqual(persons("eve"));
});

test("of those who churned and had their days, who came back", async () => {
  const on = (within: number) => answerOf(winBackAnalysis, stage.warehouse, frame, { within });
  // dan churned on 3 March, ben on 31 March, anna on 11 April; eve and fay have not. 20 days after 11 April is today.
  expect(await on(19)).toMatchObject({ churned: 3, back: 2, rate: 2 / 3, immature: 0 });
  expect(await on(20)).toMatchObject({ churned: 2, back: 2, rate: 1, immature: 1 });
  expect(await membersAt(winBackAnalysis, stage.warehouse, frame, { within: 5 })).toEqual(persons("ben"));
});

test("who is about to churn, worth most first", async () => {
  const { atRisk, day, members } = await answerOf(churnWarningsAnalysis, stage.warehouse, frame, {});
  expect([day, atRisk]).toEqual(["2026-04-30", 2]);
  expect(members).toEqual([
    // Joined, two orders, a refund, two days of views and a like: 7 days since 6 May 2025.
    { ...member("dan"), netSales: "120.05", activeDays: 7, lastDay: "2026-04-10" },
    { ...member("eve"), netSales: "0.00", activeDays: 2, lastDay: "2026-04-05" },
  ]);
  const first = await answerOf(churnWarningsAnalysis, stage.warehouse, frame, { most: 1 });
  expect([first.atRisk, first.members.length]).toEqual([2, 1]);
});

const member = (userId: string) => ({ person: personId(project.id, userId), userId });

test("how far people come, each step counting only after those before it", async () => {
  // fay looks 4 times, but never 3 times within 7 days; ben took part before he looked; dan goes all the way.
  const { steps } = await answerOf(journeyAnalysis, stage.warehouse, frame, {});
  expect(steps.map(({ step, reached, fromPrevious }) => [step, reached, fromPrevious])).toEqual([
    ["awareness", 3, null],
    ["interest", 2, 2 / 3],
    ["participation", 2, 1],
    ["loyalty", 1, 1 / 2],
    ["advocacy", 1, 1],
  ]);
  const stopped = { milestone: "participation", outcome: "stopped" };
  expect(await membersAt(journeyAnalysis, stage.warehouse, frame, stopped)).toEqual(persons("ben"));
});

test("today's stage is a subject of members", async () => {
  const asked = { metrics: ["members_total"], breakdown: "member.stage" };
  const { values } = await answerOf(metricsAnalysis, stage.warehouse, frame, asked);
  const counts = values.map(({ value, readings }) => [value, readings[0]?.value]);
  // On 1 May: anna has churned, ben is active, fay new; dan and eve are at risk. Only who has left has no stage.
  expect(Object.fromEntries(counts)).toEqual({ "at-risk": 2, churned: 1, active: 1, new: 1 });
});
