import { journeyAnalysis } from "#queries/journey/journey-analysis";
import { JOURNEY } from "#queries/journey/journey-step";
import type { Reader } from "#queries/scope";
import { oracleJourney } from "../analyses-oracle/journey";
import { localDay } from "../analyses-oracle/local-midnight";
import type { Draws } from "../analyses-oracle/random-numbers";
import type { OracleStageRules, StagesQuestion } from "../analyses-oracle/stages";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

/** Asks the journey of the warehouse and of the oracle as of `now` (ms), and says where they differ. */
export async function compareJourney(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  rules: OracleStageRules,
  now: number,
  question: StagesQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(question.period, now, "day", question.filter);
  const travellers = oracleJourney(log, project, rules, question, localDay(now, project.zone));
  const who = (is: (furthest: number) => boolean) =>
    travellers.flatMap(({ person, furthest }) => (is(furthest) ? person : [])).toSorted();
  const { steps } = await answerOf(journeyAnalysis, reader, seen, {});
  const reached = JOURNEY.map((_, place) => who((furthest) => furthest > place).length);
  const place = draws.below(JOURNEY.length);
  const milestone = JOURNEY[place];
  const listed = async (outcome: "reached" | "stopped") =>
    names(await membersAt(journeyAnalysis, reader, seen, { milestone, outcome }));
  return [
    ...differences(
      steps.map((step) => step.reached),
      reached,
      "journey",
    ),
    ...differences(
      await listed("reached"),
      who((furthest) => furthest > place),
      `who reached ${milestone}`,
    ),
    ...differences(
      await listed("stopped"),
      who((furthest) => furthest === place + 1),
      `who stopped at ${milestone}`,
    ),
  ];
}
