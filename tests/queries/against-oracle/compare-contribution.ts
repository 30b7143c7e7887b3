import { contributionAnalysis } from "#queries/contribution/contribution-analysis";
import type { Contribution, Orders } from "#queries/contribution/read-contribution";
import type { Reader } from "#queries/scope";
import { type ContributionQuestion, oracleContribution } from "../analyses-oracle/contribution";
import { exactSum } from "../analyses-oracle/exact-sum";
import type { Draws } from "../analyses-oracle/random-numbers";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import { randomSpan } from "./random-questions";
import type { StagedLog } from "./staged-log";

export const randomContributionQuestion = (
  draws: Draws,
  from: string,
  days: number,
): ContributionQuestion => ({
  ...randomSpan(draws, from, days),
  lookback: draws.one([1, 7, 7, 30]),
});

const plain = (orders: Orders) => ({ ...orders, sales: exactSum([orders.sales]) });

/** The same with amounts as the oracle writes them. */
const written = ({ all, touched, untouched, ways, lookback }: Contribution) => ({
  ...{ lookback, all: plain(all), touched: plain(touched), untouched: plain(untouched) },
  ways: ways.map((way) => ({
    ...way,
    ...{ touched: plain(way.touched), last: plain(way.last), shapley: exactSum([way.shapley]) },
  })),
});

/** Asks community sales of the warehouse and of the oracle, and says where they differ; `draws` choose whose members. */
export async function compareContribution(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: ContributionQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, lookback, filter } = question;
  const seen = frame(period, now, "day", filter);
  const found = await answerOf(contributionAnalysis, reader, seen, { lookback });
  const { result, persons } = oracleContribution(log, project, question);
  const problems = differences(written(found), result);

  const way = draws.one(["content", "talk", "activity", "referral"] as const);
  const [place, expected] = draws.one([
    [{ touch: "all" }, persons.all],
    [{ touch: "touched" }, persons.touched],
    [{ touch: "untouched" }, persons.untouched],
    [{ touch: "touched", way }, persons.touchedBy(way)],
    [{ touch: "touched-last", way }, persons.last(way)],
  ] as const);
  const listed = await membersAt(contributionAnalysis, reader, seen, { lookback, ...place });
  return [...problems, ...differences(names(listed), expected, `who are ${JSON.stringify(place)}`)];
}
