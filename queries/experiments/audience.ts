import { z } from "zod";
import { ANY_ACTIVE, filterSchema, selectionSchema } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";

/**
 * Whom an experiment would have had: who did one of the events on the local days from `since` up to before `until`, and fits
 * the filter.
 */
export const audienceAsked = z.object({
  entry: selectionSchema,
  filter: filterSchema.optional(),
  since: z.iso.date(),
  until: z.iso.date(),
});
export type AudienceAsked = z.infer<typeof audienceAsked>;

export const EXAMPLE_AUDIENCE: AudienceAsked = {
  entry: [{ event: ANY_ACTIVE }],
  since: "2026-03-02",
  until: "2026-03-16",
};

/**
 * The audience, as if it had been exposed at the first such event: the columns of exposed-members.ts, all of one arm. Reads
 * happenings.
 */
export function audience({ entry, filter, since, until }: AudienceAsked): Fragment {
  const built = join(
    [selectionSql(entry, "ae"), filterSql(filter, "af")],
    ([matches = "", holds = ""]) => `
      SELECT person, toUnixTimestamp64Milli(first.1) AS at, first.2 AS day, toUInt8(1) AS arm, '' AS value
      FROM (
        SELECT person, min((time, day)) AS first
        FROM happenings
        WHERE ${matches} AND ${holds} AND day >= {audience_since:Date} AND day < {audience_until:Date}
        GROUP BY person
      )`,
    ["happenings"],
  );
  return { ...built, params: { ...built.params, audience_since: since, audience_until: until } };
}
