import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import { type GrowthSystem, type Points, readGrowthSystem, readRewardMembers } from "./read-growth-system";
import { rewardPlace } from "./rewards-given";

const pointsRows = (reward: string, { points, times, members, reasons }: Points) => [
  [reward, null, members, times, points],
  ...reasons.map((one) => [reward, one.reason, one.members, one.times, one.points]),
];

export const growthSystemAnalysis = defineAnalysis({
  name: "growth-system",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readGrowthSystem,
  table: ({ earned, redeemed, outstanding, levels, badges }: GrowthSystem) => ({
    columns: ["reward", "kind", "members", "times", "points"],
    rows: [
      ...pointsRows("earned", earned),
      ...pointsRows("redeemed", redeemed),
      ["outstanding", null, null, null, outstanding],
      ...levels.flatMap(({ level, held, reached }) => [
        ["held", level, held, null, null],
        ["level", level, reached, null, null],
      ]),
      ...badges.map(({ badge, times, members }) => ["badge", badge, members, times, null]),
    ],
  }),
  members: {
    place: { schema: rewardPlace, parameters: Object.keys(rewardPlace.shape), texts: ["reward", "kind"] },
    read: (reader, frame, _, place) => readRewardMembers(reader, frame, place),
  },
});
