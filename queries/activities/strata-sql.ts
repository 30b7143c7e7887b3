import { z } from "zod";
import { type Fragment, join } from "#queries/fragment";
import { PERSONS_MEANT } from "./different-members";

/** The local day it is. */
export const strataAsked = z.object({ today: z.iso.date() });

/**
 * A row of stratified members. `side_members` is how many different ones there are on its side in all rows, and `matched_members` of
 * those of them whose stratum has members on both sides, where `is_matched` is 1; for each whom different-members.ts means.
 */
export const strataRow = z.object({
  run: z.string(),
  ends: z.string(),
  stratum: z.string(),
  took: z.number(),
  members: z.coerce.number(),
  sums: z.array(z.number()),
  squares: z.array(z.number()),
  is_matched: z.number(),
  side_members: z.array(z.coerce.number()),
  matched_members: z.array(z.coerce.number()),
});
export type StrataRow = z.infer<typeof strataRow>;

/**
 * Compared members (see compared-members.ts) put together with those like them: sums of their numbers, one row for each run, stratum
 * and side.
 *
 * Who is in several runs is counted once as a different member: the persons of the rows are put together, so that what is
 * compared is read once.
 */
export function strataSql(compared: Fragment, { today }: z.infer<typeof strataAsked>): Fragment {
  const built = join(
    [compared],
    ([sql = ""]) => `
      SELECT run, toString(ends) AS ends, toString(stratum) AS stratum, took, members, sums, squares, is_matched,
        uniqExactForEachMerge(persons) OVER (PARTITION BY took) AS side_members,
        uniqExactForEachMerge(persons) OVER (PARTITION BY took, is_matched) AS matched_members
      FROM (
        SELECT *, toUInt8(min(took) OVER of_stratum < max(took) OVER of_stratum) AS is_matched
        FROM (
          SELECT run, ends, stratum, took, count() AS members, sumForEach(numbers) AS sums,
            sumForEach(arrayMap(number -> number * number, numbers)) AS squares,
            uniqExactForEachState(${PERSONS_MEANT}) AS persons
          FROM (${sql})
          GROUP BY run, ends, stratum, took
        )
        WINDOW of_stratum AS (PARTITION BY run, stratum)
      )
      ORDER BY run, stratum, took`,
  );
  return { ...built, params: { ...built.params, today } };
}
