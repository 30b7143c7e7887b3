import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { comparedAsked, comparedMembers, EXAMPLE_COMPARED } from "./compared-members";

/** A row of activityStrata. */
const strataRow = z.object({
  run: z.string(),
  ends: z.string(),
  stratum: z.string(),
  took: z.number(),
  members: z.coerce.number(),
  sums: z.array(z.number()),
  squares: z.array(z.number()),
});
export type StrataRow = z.infer<typeof strataRow>;

/**
 * Those who took part in an activity, or in each of a type, and those who did not (see compared-members.ts), put together with
 * those like them: sums of their numbers, one row for each activity, stratum and side.
 */
export const activityStrata = defineQuery({
  name: "activities/activity-strata",
  reads: [],
  params: comparedAsked,
  example: EXAMPLE_COMPARED,
  row: strataRow,
  sql: (asked, scope) =>
    join(
      [comparedMembers(asked, scope)],
      ([sql = ""]) => `
        SELECT run, toString(ends) AS ends, toString(stratum) AS stratum, took, count() AS members,
          sumForEach(numbers) AS sums, sumForEach(arrayMap(number -> number * number, numbers)) AS squares
        FROM (${sql})
        GROUP BY run, ends, stratum, took
        ORDER BY run, stratum, took`,
    ),
});

/** On which side of the comparison: those who took part, those of them who have somebody like them, or the others. */
export const SIDES = ["took", "matched", "others"] as const;

const SIDE_SQL: Record<(typeof SIDES)[number], string> = {
  took: "took = 1",
  matched: "took = 1 AND least_took = 0",
  others: "took = 0",
};

/** Who is on a side, of the activities that are over before the local day `today`: each once, by id. */
export const comparedSide = defineQuery({
  name: "activities/compared-side",
  reads: [],
  params: comparedAsked.extend({ side: z.enum(SIDES), today: z.iso.date() }),
  example: { ...EXAMPLE_COMPARED, side: "took", today: "2026-03-20" },
  row: z.object({ person: z.string() }),
  sql: ({ side, today, ...asked }, scope) => {
    const built = join(
      [comparedMembers(asked, scope)],
      ([sql = ""]) => `
        SELECT DISTINCT person
        FROM (SELECT person, took, min(took) OVER (PARTITION BY run, stratum) AS least_took FROM (${sql}) WHERE ends < {over_by:Date})
        WHERE ${SIDE_SQL[side]}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, over_by: today } };
  },
});
