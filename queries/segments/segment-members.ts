import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { type Filter, filterSchema } from "#queries/filters/filter";
import { filterSql } from "#queries/filters/filter-sql";
import { isOfMembers } from "#queries/filters/is-of-members";
import { type Fragment, join } from "#queries/fragment";
import { otherOf, segmentParams } from "./segment-asked";

export const segmentAsked = segmentParams.extend({ filter: filterSchema.optional() });
export type SegmentAsked = z.infer<typeof segmentAsked>;

export const EXAMPLE_SEGMENT: SegmentAsked = {
  segment: { subject: "trait.name", is: "known", values: [] },
};

/** Whether a member passes the frame's filter: by what is known of them, or by something they did in the scope. */
function passes(filter: Filter | undefined): Fragment {
  const holds = filterSql(filter, "sf");
  if (isOfMembers(filter)) return holds;
  return join([holds], ([test = ""]) => `person IN (SELECT person FROM happenings WHERE ${test})`, [
    "happenings",
  ]);
}

/**
 * Everybody who joined before the scope's end and did not leave, who passes the filter: a SELECT of person UInt64, one and
 * other Bool (whether they are in the segment, and in the one it is held against).
 */
export const sortedMembers = (asked: SegmentAsked): Fragment =>
  join(
    [filterSql(asked.segment, "so"), filterSql(otherOf(asked), "sa"), passes(asked.filter)],
    ([one = "", other = "", holds = ""]) => `
      SELECT person, (${one}) AS one, (${other}) AS other
      FROM memberships
      WHERE person NOT IN (SELECT person FROM leaves) AND ${holds}`,
    ["memberships", "leaves"],
  );

/** How many members are in a segment, in the other, and in both. */
export const segmentSizes = defineQuery({
  name: "segments/segment-sizes",
  reads: [],
  params: segmentAsked,
  example: EXAMPLE_SEGMENT,
  row: z.object({ one: z.coerce.number(), other: z.coerce.number(), both: z.coerce.number() }),
  sql: (asked) =>
    join(
      [sortedMembers(asked)],
      ([sql = ""]) =>
        `SELECT countIf(m.one) AS one, countIf(m.other) AS other, countIf(m.one AND m.other) AS both FROM (${sql}) AS m`,
    ),
});

/** Which of the members of two segments are meant. */
export const SIDES = ["segment", "against", "both"] as const;
const ON_SIDE = { segment: "one", against: "other", both: "one AND other" } as const;

/** The members of a segment, of the other, or of both: each once, by id. */
export const segmentMembers = defineQuery({
  name: "segments/segment-members",
  reads: [],
  params: segmentAsked.extend({ side: z.enum(SIDES) }),
  example: { ...EXAMPLE_SEGMENT, side: "segment" },
  row: z.object({ person: z.string() }),
  sql: ({ side, ...asked }) =>
    join(
      [sortedMembers(asked)],
      ([sql = ""]) => `SELECT person FROM (${sql}) WHERE ${ON_SIDE[side]} ORDER BY person`,
    ),
});
