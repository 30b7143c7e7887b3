import { knownMembers } from "#queries/cohorts/known-members";
import type { Reader } from "#queries/scope";
import { STAGES, STANDINGS } from "#queries/stages/stage";
import { stageMovesAnalysis } from "#queries/stages/stage-moves-analysis";
import { stagesAnalysis } from "#queries/stages/stages-analysis";
import { addDays, bucketsOf, type Unit } from "../analyses-oracle/local-days";
import { localDay } from "../analyses-oracle/local-midnight";
import type { Draws } from "../analyses-oracle/random-numbers";
import { type OracleStageRules, oracleStages, type StagesQuestion } from "../analyses-oracle/stages";
import { answerOf, membersAt } from "./answer-of";
import { compareStageTimes } from "./compare-stage-times";
import { differences } from "./differences";
import { randomSpan, UNITS } from "./random-questions";
import type { StagedLog } from "./staged-log";

export type RandomStages = StagesQuestion & { by: Unit; within: number };

/** Stages over days of a log that begins on `from`, and up to 30 days after it. */
export const randomStagesQuestion = (draws: Draws, from: string, days: number): RandomStages => ({
  ...randomSpan(draws, from, days + 30),
  by: draws.one(UNITS),
  within: 1 + draws.below(20),
});

/** Asks all about stages of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose whose members. */
export async function compareStages(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  rules: OracleStageRules,
  now: number,
  question: RandomStages,
  draws: Draws,
): Promise<string[]> {
  const { period, by, filter, within } = question;
  const seen = frame(period, now, by, filter);
  const today = localDay(now, project.zone);
  const members = oracleStages(log, project, rules, question);
  const who = (is: (standingOn: (day: string) => string) => boolean) =>
    members.flatMap(({ person, standingOn }) => (is(standingOn) ? person : [])).toSorted();
  const listed = async (analysis: Parameters<typeof membersAt>[0], at: object) =>
    names(await membersAt(analysis, reader, seen, { ...at }));

  const ends = bucketsOf(period, by, project.weekStart)
    .filter((bucket) => bucket.from <= today)
    .map(({ to }) => (to > today ? today : addDays(to, -1)));
  const { points } = await answerOf(stagesAnalysis, reader, seen, {});
  const counted = ends.map((day) => {
    const stages = STAGES.map((stage) => [stage, who((standing) => standing(day) === stage).length] as const);
    const all = stages.reduce((sum, [, count]) => sum + count, 0);
    return { day, stages: Object.fromEntries(stages), members: all, complete: day < today };
  });
  const problems = differences(points, counted, "history");
  const stage = draws.one(STAGES);
  const nowThere = who((standing) => standing(today) === stage);
  const known = await knownMembers(
    reader,
    { ...seen, period: { from: "1980-01-01", to: "2100-01-01" } },
    { filter: { subject: "member.stage", is: "among", values: [stage] } },
  );
  if (filter === undefined)
    problems.push(...differences(names(known.map(({ person }) => person)), nowThere, `in ${stage} today`));
  if (ends.length === 0) return problems;

  const day = draws.one(ends);
  problems.push(
    ...differences(
      await listed(stagesAnalysis, { day, stage }),
      who((standing) => standing(day) === stage),
      `${stage} on ${day}`,
    ),
  );

  const days: string[] = [addDays(period.from, -1)];
  for (let next = period.from; next < period.to && next <= today; next = addDays(next, 1)) days.push(next);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const { moves } = await answerOf(stageMovesAnalysis, reader, seen, {});
  const pairs = STANDINGS.flatMap((before) => STANDINGS.map((after) => ({ before, after }))).filter(
    ({ before, after }) => before !== after || STAGES.some((one) => one === before),
  );
  const moved = (before: string, after: string) =>
    who((standing) => standing(first) === before && standing(last) === after);
  const expectedMoves = pairs
    .map((pair) => ({ ...pair, members: moved(pair.before, pair.after).length }))
    .filter((move) => move.members > 0);
  problems.push(...differences(moves, expectedMoves, "moves"));
  const { before, after } = draws.one(pairs);
  const place = { stage_before: before, stage_after: after };
  problems.push(
    ...differences(
      await listed(stageMovesAnalysis, place),
      moved(before, after),
      `from ${before} to ${after}`,
    ),
  );

  return [
    ...problems,
    ...(await compareStageTimes(reader, seen, names, { members, days, within, today }, draws)),
  ];
}
