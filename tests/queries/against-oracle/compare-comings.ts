import { stickinessAnalysis } from "#queries/growth/stickiness-analysis";
import { habitAnalysis } from "#queries/retention/habit-analysis";
import { usageIntervalAnalysis } from "#queries/retention/usage-interval-analysis";
import type { Reader } from "#queries/scope";
import { type HabitQuestion, oracleHabit } from "../analyses-oracle/habit";
import type { Draws } from "../analyses-oracle/random-numbers";
import { oracleStickiness, type StickinessQuestion } from "../analyses-oracle/stickiness";
import { comeAgainWithin, oracleUsage, type UsageQuestion } from "../analyses-oracle/usage-interval";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

/** Asks the stickiness of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose whose members. */
export async function compareStickiness(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: StickinessQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(question.period, now, "day", question.filter);
  const found = await answerOf(stickinessAnalysis, reader, seen, {});
  const { days, members } = oracleStickiness(log, project, now, question);
  const problems = differences(found, { days, members: members.map((own) => own.length) });
  const chosen = members.flatMap((own, at) => (own.length > 0 ? at + 1 : []));
  const count = chosen.length > 0 ? draws.one(chosen) : 1;
  const listed = await membersAt(stickinessAnalysis, reader, seen, { days: count });
  const who = (members[count - 1] ?? []).toSorted();
  return [...problems, ...differences(names(listed), who, `who came on ${count} days`)];
}

/** The same of habit. */
export async function compareHabit(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: HabitQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, filter, weeks, return: selection } = question;
  const seen = frame(period, now, "week", filter);
  const asked = { weeks, return: selection };
  const found = await answerOf(habitAnalysis, reader, seen, asked);
  const { days, atLeast } = oracleHabit(log, project, now, question);
  const all = atLeast[0]?.length ?? 0;
  const shares = atLeast.map((own, at) => ({
    weeks: at + 1,
    members: own.length,
    share: all === 0 ? null : own.length / all,
  }));
  const least = 1 + draws.below(draws.chance(0.7) ? 3 : weeks);
  const listed = await membersAt(habitAnalysis, reader, seen, { ...asked, at_least: least });
  const who = (atLeast[least - 1] ?? []).toSorted();
  return [
    ...differences(found, { days, atLeast: shares }),
    ...differences(names(listed), who, `who came in ${least} weeks`),
  ];
}

const unitFor = (half: number) => (half <= 1 ? "day" : half <= 7 ? "week" : "month");

/** The same of the usage interval. */
export async function compareUsage(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: UsageQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, filter, return: selection } = question;
  const seen = frame(period, now, "week", filter);
  const found = await answerOf(usageIntervalAnalysis, reader, seen, { return: selection });
  const gaps = oracleUsage(log, project, question);
  const [half, fourFifths, nineTenths] = [5, 8, 9].map((tenths) => comeAgainWithin(gaps, tenths));
  const expected = {
    members: gaps.reduce((sum, { members }) => sum + members.length, 0),
    gaps: gaps.map(({ days, members }) => ({ days, members: members.length })),
    within: half == null ? null : { half, fourFifths, nineTenths },
    unit: half == null ? null : unitFor(half),
  };
  const problems = differences(found, expected);
  if (gaps.length === 0) return problems;
  const gap = draws.one(gaps);
  const listed = await membersAt(usageIntervalAnalysis, reader, seen, { return: selection, days: gap.days });
  return [...problems, ...differences(names(listed), gap.members.toSorted(), `who comes after ${gap.days}`)];
}
