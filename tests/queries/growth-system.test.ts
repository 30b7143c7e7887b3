import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { growthSystemAnalysis } from "#queries/growth-system/growth-system-analysis";
import { readGrowthSystem } from "#queries/growth-system/read-growth-system";
import { readRewardEffect, rewardEffectAnalysis } from "#queries/growth-system/reward-effect-analysis";
import { personId } from "#store/events/person-id";
import { membersAt } from "./against-oracle/answer-of";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1, zone: "Pacific/Chatham" });
const deed = (who: string, at: string, did: string, properties: Deed["properties"] = {}): Deed => ({
  ...{ who, did, properties },
  at: `${at}+13:45`,
});

/** March 2026 in Chatham, which is 13:45 ahead; looked at from the 2nd up to before the 30th. */
const story: Deed[] = [
  // A minute before the period: counts for what is outstanding, and for the level that anna stands on.
  deed("anna", "2026-03-01T23:59", "Points Earned", { points: 100, reason: "join" }),
  deed("anna", "2026-03-01T23:59", "Level Reached", { level: "2" }),
  deed("anna", "2026-03-02T00:00", "Points Earned", { points: 10.25, reason: "check in" }),
  deed("anna", "2026-03-03T10:00", "Points Earned", { points: "0.1", reason: "check in" }),
  deed("ben", "2026-03-03T10:00", "Points Earned", { points: 5, reason: "post" }),
  deed("ben", "2026-03-04T10:00", "Points Earned", { points: "many", reason: "post" }),
  deed("anna", "2026-03-05T10:00", "Points Redeemed", { points: 30 }),
  deed("ben", "2026-03-05T10:00", "Level Reached", { level: "10" }),
  deed("ben", "2026-03-06T10:00", "Level Reached", { level: "9" }),
  deed("cleo", "2026-03-06T10:00", "Level Reached", { level: "9" }),
  deed("cleo", "2026-03-06T10:00", "Badge Earned", { badge: "tea master" }),
  deed("cleo", "2026-03-07T10:00", "Badge Earned", { badge: "tea master" }),
  deed("ben", "2026-03-07T10:00", "Badge Earned", {}),
  // The first instant after the period.
  deed("dan", "2026-03-30T00:00", "Points Earned", { points: 1000, reason: "join" }),
  { ...deed("robot", "2026-03-10T10:00", "Points Earned", { points: 7 }), excluded: "bot" },
];

const frame: Frame = {
  project,
  period: { from: "2026-03-02", to: "2026-03-30" },
  comparison: "none",
  granularity: "week",
  now: new Date("2026-04-10T12:00Z"),
  includeExcluded: false,
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
});
afterAll(() => stage.close());

test("points by reason, what is outstanding, levels where members stand, and badges", async () => {
  expect(await readGrowthSystem(stage.warehouse, frame)).toEqual({
    earned: {
      points: "15.35",
      times: 4,
      members: 2,
      reasons: [
        { reason: "check in", points: "10.35", times: 2, members: 1 },
        { reason: "post", points: "5.00", times: 2, members: 1 },
      ],
    },
    redeemed: {
      points: "30.00",
      times: 1,
      members: 1,
      reasons: [{ reason: "", points: "30.00", times: 1, members: 1 }],
    },
    outstanding: "85.35",
    levels: [
      { level: "2", held: 1, reached: 0 },
      { level: "9", held: 2, reached: 2 },
      { level: "10", held: 0, reached: 1 },
    ],
    badges: [
      { badge: "tea master", times: 2, members: 1 },
      { badge: "", times: 1, members: 1 },
    ],
  });
});

test.each([
  [{ reward: "earned" }, ["anna", "ben"]],
  [{ reward: "earned", kind: "check in" }, ["anna"]],
  [{ reward: "redeemed", kind: "" }, ["anna"]],
  [{ reward: "held", kind: "9" }, ["ben", "cleo"]],
  [{ reward: "held" }, ["anna", "ben", "cleo"]],
  [{ reward: "level", kind: "10" }, ["ben"]],
  [{ reward: "badge", kind: "tea master" }, ["cleo"]],
])("behind %j are %j", async (place, names) => {
  const found = await membersAt(growthSystemAnalysis, stage.warehouse, frame, place);
  expect(found.toSorted()).toEqual(names.map((name) => personId(project.id, name)).toSorted());
});

/** Days of members who are active on `before` of the 28 days before the week of 9 March, and on `after` of the 30 after it. */
function crowd(name: string, members: number, before: number, after: number, badge: boolean): Deed[] {
  return Array.from({ length: members }, (_, number) => `${name} ${number}`).flatMap((who) => [
    deed(who, "2026-01-05T10:00", "Member Joined"),
    ...Array.from({ length: before }, (_, day) => deed(who, day28(day), "Checked In")),
    deed(who, "2026-03-11T10:00", "Checked In"),
    ...(badge ? [deed(who, "2026-03-11T10:00", "Badge Earned", { badge: "tea master" })] : []),
    ...Array.from({ length: after }, (_, day) => deed(who, dayOf(16 + day), "Checked In")),
  ]);
}
const dayOf = (march: number) => `2026-03-${String(march).padStart(2, "0")}T10:00`;
const day28 = (day: number) => dayOf(8 - day);

test("what badges achieve is held against members like those who earned them", async () => {
  const other = projectOf({ id: 2, zone: "Pacific/Chatham" });
  await stage.play(other, [
    // Badges bring two days more. The keen, who come on ten days in any case, earn them more often.
    ...crowd("rewarded", 40, 1, 3, true),
    ...crowd("usual", 80, 1, 1, false),
    ...crowd("keen rewarded", 40, 8, 6, true),
    ...crowd("keen", 20, 8, 4, false),
    // A few reach a level; of them nothing is to be told.
    ...crowd("climbing", 5, 1, 9, false),
    ...[0, 1, 2, 3, 4].map((number) =>
      deed(`climbing ${number}`, dayOf(11), "Level Reached", { level: "2" }),
    ),
  ]);
  const asked = { ...frame, project: other, period: { from: "2026-03-02", to: "2026-03-16" } };
  const seen = { ...asked, now: new Date("2026-04-20T00:00Z") };
  const badges = await readRewardEffect(stage.warehouse, seen, { reward: "badge" });
  expect(badges).toMatchObject({
    runs: 1,
    match: { took: 80, matched: 80, others: 105, refused: null },
    members: { took: 80, matched: 80, others: 105 },
    rewarded: { members: 80, times: 80, before: 4.5, after: 4.5 },
  });
  expect(badges.effects.map(({ number }) => number)).toEqual([
    ...["came_7", "active_7", "sales_7", "came_30", "active_30", "sales_30"],
  ]);
  const [came, , , , month, sales] = badges.effects;
  // The climbing are like the usual: of others (80 · 1 + 5 · 9) ÷ 85 = 25/17 days; 4 of the keen.
  expect(month?.matched?.estimate).toBeCloseTo(0.5 * (3 - 25 / 17) + 0.5 * (6 - 4), 12);
  expect(month?.naive?.estimate).toBeCloseTo(4.5 - (80 + 45 + 80) / 105, 12);
  expect(sales?.matched?.estimate).toBe(0);

  // Nobody bought; the rewarded all came again, as did all others.
  expect(came?.matched?.estimate).toBe(0);
  expect(badges.effects.map(({ did }) => did)).toEqual([80, 80, 0, 80, 80, 0]);
  const behind = (asked: object) => membersAt(rewardEffectAnalysis, stage.warehouse, seen, { ...asked });
  const idsOf = (...crowds: [string, number][]) =>
    crowds.flatMap(([name, members]) =>
      Array.from({ length: members }, (_, number) => personId(other.id, `${name} ${number}`)),
    );
  const rewarded = idsOf(["rewarded", 40], ["keen rewarded", 40]);
  expect((await behind({ who: "followed", number: "active_7" })).toSorted()).toEqual(rewarded.toSorted());
  expect(await behind({ number: "sales_30" })).toEqual([]);
  const climbing = await behind({ reward: "level", who: "rewarded" });
  expect(climbing.toSorted()).toEqual(idsOf(["climbing", 5]).toSorted());

  const levels = await readRewardEffect(stage.warehouse, seen, { reward: "level" });
  expect(levels.match).toMatchObject({ took: 5, refused: "few" });
  expect(levels.effects.map(({ matched }) => matched)).toEqual([null, null, null, null, null, null]);

  // Thirty days after the week have not passed by the 10th of April.
  const sooner = await readRewardEffect(stage.warehouse, asked, { reward: "badge" });
  expect(sooner.effects.map(({ number, runs }) => [number, runs])).toEqual([
    ["came_7", 1],
    ["active_7", 1],
    ["sales_7", 1],
    ["came_30", 0],
    ["active_30", 0],
    ["sales_30", 0],
  ]);
  expect(sooner.rewarded).toEqual({ members: 0, times: 0, before: null, after: null });
});

test("members who are rewarded week after week tell no more than once", async () => {
  const other = projectOf({ id: 3, zone: "Pacific/Chatham" });
  /** Each came on one day of each week, and afterwards on `fewest` days or two more, as many of both. */
  const everyWeek = (name: string, members: number, fewest: number, badge: boolean): Deed[] =>
    Array.from({ length: members }, (_, number) => `${name} ${number}`).flatMap((who, number) => [
      deed(who, "2026-01-05T10:00", "Member Joined"),
      deed(who, "2026-02-20T10:00", "Checked In"),
      ...[4, 11].flatMap((march) => [
        deed(who, dayOf(march), "Checked In"),
        ...(badge ? [deed(who, dayOf(march), "Badge Earned", { badge: "tea master" })] : []),
      ]),
      ...Array.from({ length: fewest + 2 * (number % 2) }, (_, day) =>
        deed(who, dayOf(16 + day), "Checked In"),
      ),
    ]);
  await stage.play(other, [...everyWeek("rewarded", 40, 2, true), ...everyWeek("usual", 60, 0, false)]);
  const period = { from: "2026-03-02", to: "2026-03-16" };
  const seen = { ...frame, project: other, period, now: new Date("2026-04-20T00:00Z") };
  const { match, effects } = await readRewardEffect(stage.warehouse, seen, { reward: "badge" });
  expect(match).toMatchObject({ took: 80, matched: 80, others: 120, refused: null });
  const month = effects.find(({ number }) => number === "active_30");
  // In the week after the first all came again; in that after the second half of the others did not.
  const [week] = effects;
  expect(week).toMatchObject({ number: "came_7", runs: 2, did: 40, matched: { estimate: 0.25 } });
  expect(month).toMatchObject({ runs: 2, matched: { estimate: 2 } });
  // Each lies a day from the mean of theirs: of one week the variances of the means are 1 ÷ 39 and 1 ÷ 59.
  const reach = 1.959963984540054 * Math.sqrt(1 / 39 + 1 / 59);
  expect((month?.matched?.interval.high ?? 0) - 2).toBeCloseTo(reach, 12);
});
