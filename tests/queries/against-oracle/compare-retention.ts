import { readRetention } from "#queries/retention/read-retention";
import { retentionParams } from "#queries/retention/retention-question";
import type { Reader } from "#queries/scope";
import { oracleRetention } from "../analyses-oracle/retention.ts";
import type { RetentionQuestion } from "../analyses-oracle/retention-question.ts";
import { differences } from "./differences.ts";
import type { StagedLog } from "./staged-log.ts";

const MOST_VALUES = 25;

/** Asks the retention of the warehouse and of the oracle as of `now` (ms), and says where they differ. */
export async function compareRetention(
  reader: Reader,
  { log, project, frame }: StagedLog,
  now: number,
  question: RetentionQuestion,
): Promise<string[]> {
  const { period, filter, ...asked } = question;
  const found = await readRetention(reader, frame(period, now, "week", filter), retentionParams.parse(asked));
  const byValue = oracleRetention(log, project, now, question);

  const problems = found.parts.flatMap(({ value, members, cohorts, means }) => {
    const answer = {
      members,
      cohorts: cohorts.map(({ day, size, cells }) => ({
        start: day,
        size,
        cells: cells.map(({ returned, mature }) => ({ returned, mature })),
      })),
      means: means.map(({ rate }) => rate),
    };
    const own = byValue.get(value ?? "");
    const size = (own?.cohorts ?? []).reduce((sum, cohort) => sum + cohort.size, 0);
    const expected = { members: size, cohorts: own?.cohorts, means: own?.means };
    return differences(answer, expected, `of ${value ?? "all"}`);
  });
  if (question.breakdown === undefined) return problems;
  const shown = found.parts.map(({ value }) => value ?? "all");
  if (byValue.size <= MOST_VALUES)
    problems.push(...differences(shown.toSorted(), [...byValue.keys()].toSorted(), "values"));
  return [
    ...problems,
    ...differences(found.moreValues, Math.max(0, byValue.size - MOST_VALUES), "more values"),
  ];
}
