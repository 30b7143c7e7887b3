import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { growthSystemAnalysis } from "#queries/growth-system/growth-system-analysis";
import { readGrowthSystem } from "#queries/growth-system/read-growth-system";
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
