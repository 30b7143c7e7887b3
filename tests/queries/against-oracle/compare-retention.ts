import { readRetention, readRetentionMembers } from "#queries/retention/read-retention";
import { retentionParams } from "#queries/retention/retention-question";
import type { Reader } from "#queries/scope";
import type { Draws } from "../analyses-oracle/random-numbers";
import { oracleRetention } from "../analyses-oracle/retention";
import type { RetentionQuestion } from "../analyses-oracle/retention-question";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

const MOST_VALUES = 25;

/** Asks the retention of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose whose members. */
export async function compareRetention(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: RetentionQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, filter, ...asked } = question;
  const seen = frame(period, now, "week", filter);
  const params = retentionParams.parse(asked);
  const found = await readRetention(reader, seen, params);
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
    const expectedCohorts = (own?.cohorts ?? []).map((cohort) => ({
      start: cohort.start,
      size: cohort.members.length,
      cells: cohort.cells.map(({ returned, mature }) => ({ returned: returned.length, mature })),
    }));
    const size = expectedCohorts.reduce((sum, cohort) => sum + cohort.size, 0);
    const expected = { members: size, cohorts: expectedCohorts, means: own?.means ?? means.map(() => null) };
    return differences(answer, expected, `of ${value ?? "all"}`);
  });
  const places = [...byValue].flatMap(([value, { cohorts }]) => cohorts.map((cohort) => ({ value, cohort })));
  if (places.length > 0) {
    const { value, cohort } = draws.one(places);
    const column = draws.chance(0.2) ? undefined : draws.below(cohort.cells.length);
    const ofValue = question.breakdown === undefined ? {} : { value };
    const place = { cohort: cohort.start, ...ofValue, ...(column === undefined ? {} : { column }) };
    const who = column === undefined ? cohort.members : (cohort.cells[column]?.returned ?? []);
    const members = await readRetentionMembers(reader, seen, params, place);
    problems.push(...differences(names(members), who.toSorted(), `who in ${JSON.stringify(place)}`));
  }
  if (question.breakdown === undefined) return problems;
  const shown = found.parts.map(({ value }) => value ?? "all");
  if (byValue.size <= MOST_VALUES)
    problems.push(...differences(shown.toSorted(), [...byValue.keys()].toSorted(), "values"));
  return [
    ...problems,
    ...differences(found.moreValues, Math.max(0, byValue.size - MOST_VALUES), "more values"),
  ];
}
