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

/** The audience: a SELECT of person UInt64, at DateTime64(3) and day Date of the first such event. Reads happenings. */
export function audience({ entry, filter, since, until }: AudienceAsked): Fragment {
  const built = join(
    [selectionSql(entry, "ae"), filterSql(filter, "af")],
    ([matches = "", holds = ""]) => `
      SELECT person, first.1 AS at, first.2 AS day
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
