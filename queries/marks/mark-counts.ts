import { z } from "zod";
import { type Fragment, join } from "#queries/fragment";

/** Which marks are counted: those that so many members have at least, at most so many of them. */
export const marksAsked = { least: z.number().int(), most: z.number().int() };

export const markCount = z.object({
  subject: z.string(),
  value: z.string(),
  members: z.coerce.number(),
  converted: z.coerce.number(),
});

/**
 * How many members have each mark, and how many of these came to what is asked about; those with the most members first.
 *
 * @param marks a SELECT of person, converted (0 or 1), subject, value, one row per member and mark; the mark "" is of all
 */
export function markCounts(marks: Fragment, params: { least: number; most: number }): Fragment {
  const built = join(
    [marks],
    ([sql = ""]) => `
      SELECT subject, value, count() AS members, sum(marked.converted) AS converted
      FROM (${sql}) AS marked
      GROUP BY subject, value
      HAVING members >= {least:UInt32} OR subject = ''
      ORDER BY subject = '' DESC, members DESC, subject, value
      LIMIT {most:UInt32}`,
  );
  return { ...built, params: { ...built.params, ...params } };
}

/** The members with a mark, of one outcome or of both, each once, by id: exactly those whom markCounts counts. */
export function markedMembers(
  marks: Fragment,
  { subject, value, converted }: { subject: string; value: string; converted: boolean | undefined },
): Fragment {
  const ofOutcome = converted === undefined ? "" : ` AND converted = ${converted ? 1 : 0}`;
  const built = join(
    [marks],
    ([sql = ""]) => `
      SELECT toString(person) AS person
      FROM (${sql})
      WHERE subject = {subject:String} AND value = {value:String}${ofOutcome}
      ORDER BY person`,
  );
  return { ...built, params: { ...built.params, subject, value } };
}
