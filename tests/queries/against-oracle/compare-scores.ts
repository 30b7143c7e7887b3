import { readMetricMembers } from "#queries/measurements/read-metrics";
import { scoresAnalysis } from "#queries/satisfaction/scores-analysis";
import type { Reader } from "#queries/scope";
import type { Draws } from "../analyses-oracle/random-numbers";
import { oracleScores, type ScoresQuestion } from "../analyses-oracle/scores";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

/** The scores of each band of the NPS, from the least to the greatest. */
const BANDS = { promoters: [9, 10], passives: [7, 8], detractors: [0, 6], base: [0, 10] } as const;
const BAND_NAMES = ["promoters", "passives", "detractors", "base"] as const;

/** Asks the scores of the warehouse and of the oracle, and says where they differ; `draws` choose whose members. */
export async function compareScores(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: ScoresQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, survey, filter } = question;
  const seen = frame(period, now, "day", filter);
  const found = await answerOf(scoresAnalysis, reader, seen, { survey });
  const expected = oracleScores(log, project, question);
  const scores = expected.map(({ score, persons }) => ({ score, answers: persons.length }));
  const problems = differences(found, { survey, scores });

  const given = expected.filter(({ persons }) => persons.length > 0);
  const { score, persons } = draws.one(given.length > 0 ? given : expected);
  const listed = await membersAt(scoresAnalysis, reader, seen, { survey, score });
  problems.push(...differences(names(listed), [...new Set(persons)].toSorted(), `who gave ${score}`));
  if (survey === "csat") return problems;

  const who = draws.one(BAND_NAMES);
  const [least, greatest] = BANDS[who];
  const inBand = expected.flatMap((one) => (one.score >= least && one.score <= greatest ? one.persons : []));
  const band = await readMetricMembers(reader, seen, { metrics: ["nps"] }, { metric: "nps", who });
  return [...problems, ...differences(names(band), inBand.toSorted(), `who are ${who}`)];
}
