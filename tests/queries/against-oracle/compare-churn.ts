import type { Reader } from "#queries/scope";
import { churnWarningsAnalysis } from "#queries/stages/churn-warnings-analysis";
import { oracleChurnRisks } from "../analyses-oracle/churn-risks";
import { addDays } from "../analyses-oracle/local-days";
import { localDay } from "../analyses-oracle/local-midnight";
import type { OracleStageRules, StagesQuestion } from "../analyses-oracle/stages";
import { unitsOf } from "../metrics-oracle/money";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

/** Asks who is about to churn of the warehouse and of the oracle as of `now` (ms), and says where they differ. */
export async function compareChurn(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  rules: OracleStageRules,
  now: number,
  question: StagesQuestion,
): Promise<string[]> {
  const { period } = question;
  const seen = frame(period, now, "day", question.filter);
  const today = localDay(now, project.zone);
  const day = period.from > today ? null : period.to > today ? today : addDays(period.to, -1);
  const risks = day === null ? [] : oracleChurnRisks(log, project, rules, question, day);
  const found = await answerOf(churnWarningsAnalysis, reader, seen, { most: 10_000 });
  const listed = names(await membersAt(churnWarningsAnalysis, reader, seen, {}));
  const worth = found.members.map(({ netSales }) => unitsOf(netSales));
  const told = found.members.map(({ person, netSales, activeDays, lastDay }) => ({
    person: names([person])[0],
    ...{ sales: `${unitsOf(netSales)}`, activeDays, lastDay },
  }));
  const expected = risks.map((one) => ({ ...one, sales: `${unitsOf(one.sales)}` }));
  const byName = (all: readonly { person: string | undefined }[]) =>
    all.toSorted((a, b) => ((a.person ?? "") < (b.person ?? "") ? -1 : 1));
  return [
    ...differences(found.day, day, "day"),
    ...differences(found.atRisk, risks.length, "at risk"),
    ...differences(byName(told), byName(expected), "who is at risk"),
    ...differences(listed, risks.map(({ person }) => person).toSorted(), "listed"),
    ...differences(
      worth,
      worth.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
      "worth most first",
    ),
  ];
}
