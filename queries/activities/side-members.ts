import { z } from "zod";
import { type Fragment, join } from "#queries/fragment";
import { EFFECT_NUMBERS, placeOf } from "./effect-numbers";

/** On which side of the comparison: those who took part, those of them who have somebody like them, or the others. */
export const SIDES = ["took", "matched", "others"] as const;

const SIDE_SQL: Record<(typeof SIDES)[number], string> = {
  took: "took = 1",
  matched: "took = 1 AND least_took = 0",
  others: "took = 0",
};

/**
 * Who is meant: those on a side, in what was over before the local day `over_by`; where a number is named only those of whom it
 * is more than nothing.
 */
export const sideAsked = z.object({
  side: z.enum(SIDES),
  over_by: z.iso.date(),
  number: z.enum(EFFECT_NUMBERS).optional(),
});

/** The members on a side of compared members (see compared-members.ts): a SELECT of person, each once, by id. */
export function sideMembers(
  compared: Fragment,
  { side, over_by, number }: z.infer<typeof sideAsked>,
): Fragment {
  const isMeant = number === undefined ? "1" : "numbers[{effect_number:UInt8}] > 0";
  const built = join(
    [compared],
    ([sql = ""]) => `
      SELECT DISTINCT person
      FROM (
        SELECT person, took, numbers, min(took) OVER (PARTITION BY run, stratum) AS least_took
        FROM (${sql})
        WHERE ends < {over_by:Date}
      )
      WHERE ${SIDE_SQL[side]} AND ${isMeant}
      ORDER BY person`,
  );
  const own = { over_by, ...(number !== undefined && { effect_number: placeOf(number) + 1 }) };
  return { ...built, params: { ...built.params, ...own } };
}
