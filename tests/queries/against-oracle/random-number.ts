import { oracleFunnel } from "../analyses-oracle/funnel";
import { funnelPersons } from "../analyses-oracle/funnel-persons";
import { oracleGrowth } from "../analyses-oracle/growth-accounting";
import { oracleHabit } from "../analyses-oracle/habit";
import type { Filter } from "../analyses-oracle/holds";
import { addDays, type Days } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import { oracleRetention } from "../analyses-oracle/retention";
import { searchOf } from "./answer-of";
import { randomGrowthQuestion, randomHabitQuestion } from "./random-member-questions";
import { randomFunnelQuestion, randomRetentionQuestion } from "./random-questions";
import type { StagedLog } from "./staged-log";

/** A number of an analysis by its address, and who is behind it. */
interface RandomNumber {
  analysis: string;
  search: string;
  persons: string[];
}

type Behind = { analysis: string; asked: { period: Days; filter?: Filter } & object; persons: string[] };

/** A number over a log of `days` days from `from` on, as it stands at `now` (ms). */
type Numbers = (draws: Draws, staged: StagedLog, now: number, from: string, days: number) => Behind;

const ofGrowth: Numbers = (draws, { log, project }, now, from, days) => {
  const question = randomGrowthQuestion(draws, from, days);
  const intervals = oracleGrowth(log, project, now, question);
  const standing = draws.one(["new", "returning", "resurrected", "dormant"] as const);
  const one = intervals.length === 0 ? undefined : draws.one(intervals);
  const place = { standing, day: one?.day ?? question.period.from };
  return { analysis: "growth-accounting", asked: { ...question, ...place }, persons: one?.[standing] ?? [] };
};

const ofHabit: Numbers = (draws, { log, project }, now, from, days) => {
  const question = randomHabitQuestion(draws, from, days);
  const at_least = 1 + draws.below(2);
  const { atLeast } = oracleHabit(log, project, now, question);
  return { analysis: "habit", asked: { ...question, at_least }, persons: atLeast[at_least - 1] ?? [] };
};

const ofFunnel: Numbers = (draws, { log, project }, now, from, days) => {
  const { breakdown: _, at: __, ...question } = randomFunnelQuestion(draws, from, days);
  const place = { step: 1 + draws.below(2), outcome: draws.one(["reached", "stopped"] as const) };
  const found = oracleFunnel(log, project, now, question).get("");
  return {
    analysis: "funnels",
    asked: { ...question, ...place },
    persons: funnelPersons(found, question, place),
  };
};

const ofRetention: Numbers = (draws, { log, project }, now, from, days) => {
  const { breakdown: _, ...question } = randomRetentionQuestion(draws, from, days);
  const cohorts = oracleRetention(log, project, now, question).get("")?.cohorts ?? [];
  const one = cohorts.length === 0 ? undefined : draws.one(cohorts);
  const column = draws.below(2);
  const place = { cohort: one?.start ?? question.period.from, column };
  return {
    analysis: "retention",
    asked: { ...question, ...place },
    persons: one?.cells[column]?.returned ?? [],
  };
};

/** Numbers of several analyses, at times asked with bots and tests, which are in no cohort all the same. */
export function randomNumber(
  draws: Draws,
  staged: StagedLog,
  now: number,
  span: { from: string; days: number },
): RandomNumber {
  const numbers = draws.one([ofGrowth, ofHabit, ofFunnel, ofRetention]);
  const { analysis, asked, persons } = numbers(draws, staged, now, span.from, span.days);
  const { period, ...more } = asked;
  const bots = draws.chance(0.2) ? { bots: "1" } : {};
  const search = searchOf({ from: period.from, to: addDays(period.to, -1), ...more, ...bots });
  return { analysis, search: search.toString(), persons };
}
