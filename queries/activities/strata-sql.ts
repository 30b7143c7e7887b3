import { z } from "zod";
import { type Fragment, join } from "#queries/fragment";

/** A row of stratified members; `positive` is of how many each number is more than nothing. */
export const strataRow = z.object({
  run: z.string(),
  ends: z.string(),
  stratum: z.string(),
  took: z.number(),
  members: z.coerce.number(),
  sums: z.array(z.number()),
  squares: z.array(z.number()),
  positive: z.array(z.coerce.number()),
});
export type StrataRow = z.infer<typeof strataRow>;

/**
 * Compared members (see compared-members.ts) put together with those like them: sums of their numbers, one row for each run, stratum
 * and side.
 */
export const strataSql = (compared: Fragment): Fragment =>
  join(
    [compared],
    ([sql = ""]) => `
      SELECT run, toString(ends) AS ends, toString(stratum) AS stratum, took, count() AS members,
        sumForEach(numbers) AS sums, sumForEach(arrayMap(number -> number * number, numbers)) AS squares,
        sumForEach(arrayMap(number -> toUInt8(number > 0), numbers)) AS positive
      FROM (${sql})
      GROUP BY run, ends, stratum, took
      ORDER BY run, stratum, took`,
  );
