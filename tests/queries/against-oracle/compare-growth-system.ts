import { growthSystemAnalysis } from "#queries/growth-system/growth-system-analysis";
import type { Reader } from "#queries/scope";
import { exactSum } from "../analyses-oracle/exact-sum";
import { type GrowthSystemQuestion, oracleGrowthSystem } from "../analyses-oracle/growth-system";
import type { Draws } from "../analyses-oracle/random-numbers";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import { randomSpan } from "./random-questions";
import type { StagedLog } from "./staged-log";

export const randomGrowthSystemQuestion = (draws: Draws, from: string, days: number): GrowthSystemQuestion =>
  randomSpan(draws, from, days);

/** Asks for points, levels and badges of the warehouse and of the oracle, and says where they differ; `draws` choose whose members. */
export async function compareGrowthSystem(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: GrowthSystemQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(question.period, now, "day", question.filter);
  const { earned, redeemed, outstanding, ...others } = await answerOf(growthSystemAnalysis, reader, seen, {});
  const bare = <Some extends { points: string }>(one: Some) => ({ ...one, points: exactSum([one.points]) });
  const barePoints = (points: typeof earned) => ({ ...bare(points), reasons: points.reasons.map(bare) });
  const oracle = oracleGrowthSystem(log, project, question);
  const problems = differences(
    {
      ...others,
      earned: barePoints(earned),
      redeemed: barePoints(redeemed),
      outstanding: exactSum([outstanding]),
    },
    oracle.result,
  );
  const reward = draws.one(["earned", "redeemed", "level", "badge", "held"] as const);
  const kind = draws.one(["check in", "post", "2", "10", "tea master", ""]);
  const listed = names(await membersAt(growthSystemAnalysis, reader, seen, { reward, kind }));
  return [...problems, ...differences(listed, oracle.members(reward, kind), `${reward} ${kind}`)];
}
