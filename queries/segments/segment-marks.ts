import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import type { Filter } from "#queries/filters/filter";
import { MEMBER_SUBJECTS } from "#queries/filters/subject";
import { NAMED } from "#queries/filters/subject-sql";
import { type Fragment, join } from "#queries/fragment";
import { markCount, markCounts, markedMembers, marksAsked } from "#queries/marks/mark-counts";
import { EXAMPLE_SEGMENT, type SegmentAsked, segmentAsked, sortedMembers } from "./segment-members";

/** The subjects that a filter asks about. */
function subjectsIn(filter: Filter | undefined): string[] {
  if (filter === undefined) return [];
  if ("all" in filter) return filter.all.flatMap(subjectsIn);
  if ("any" in filter) return filter.any.flatMap(subjectsIn);
  return "not" in filter ? subjectsIn(filter.not) : [filter.subject];
}

/**
 * What is known of members besides what senders name: SELECTs of person and marks, a list of (subject, value). Subjects that are
 * told in one place are read at once.
 */
function toldBesides(own: readonly string[]): Fragment[] {
  const told = new Map<Fragment, string[]>();
  for (const subject of MEMBER_SUBJECTS) {
    // Who invited them is another for nearly everybody.
    if (subject === "join.inviter" || own.includes(subject)) continue;
    const { from, value } = NAMED[subject];
    told.set(from, [...(told.get(from) ?? []), `('${subject}', ${value})`]);
  }
  return [...told].map(([from, marks]) =>
    join(
      [from],
      ([sql = ""]) => `
        SELECT person, arrayFilter(mark -> mark.2 != '', [${marks.join(", ")}]) AS marks FROM ${sql}`,
    ),
  );
}

/**
 * What is known of the members of two segments, one row per member and mark: person UInt64, converted Bool (whether they are in
 * the first), subject, value String; subject "did" for an event of the scope, "" for the member as such. What the segments are
 * made of is no mark.
 *
 * TRICKY: what is known of a member in one place is joined as one row, and taken apart after.
 */
function marks(asked: SegmentAsked): Fragment {
  const own = [...subjectsIn(asked.segment), ...subjectsIn(asked.against)];
  const built = join(
    [sortedMembers(asked), ...toldBesides(own)],
    ([members = "", ...texts]) => `
      SELECT k.person AS person, m.one AS converted, mark.1 AS subject, mark.2 AS value
      FROM (
        SELECT person, [('', '')] AS marks FROM memberships
        UNION ALL
        SELECT person, [(concat('trait.', trait), value)] AS marks
        FROM traits
        WHERE value NOT IN ('', 'null') AND concat('trait.', trait) NOT IN {own_subjects:Array(String)}
        UNION ALL
        SELECT person, arrayMap(name -> ('did', CAST(name, 'String')), groupUniqArray(event)) AS marks
        FROM happening_days
        WHERE NOT startsWith(event, '$')
        GROUP BY person
        ${texts.map((sql) => `UNION ALL ${sql}`).join("\n        ")}
      ) AS k
      INNER JOIN (SELECT person, one FROM (${members}) WHERE one OR other) AS m ON m.person = k.person
      ARRAY JOIN k.marks AS mark`,
    ["traits", "happening_days", "memberships"],
  );
  return { ...built, params: { ...built.params, own_subjects: own } };
}

/** How many members have each mark, and how many of these are in the segment; see mark-counts.ts. */
export const segmentMarks = defineQuery({
  name: "segments/segment-marks",
  reads: [],
  params: segmentAsked.extend(marksAsked),
  example: { ...EXAMPLE_SEGMENT, least: 1, most: 100 },
  row: markCount,
  sql: ({ least, most, ...asked }) => markCounts(marks(asked), { least, most }),
});

/** The members with a mark, of the segment or of the others: each once, by id. */
export const segmentMarked = defineQuery({
  name: "segments/segment-marked",
  reads: [],
  params: segmentAsked.extend({ subject: z.string(), value: z.string(), inside: z.boolean() }),
  example: { ...EXAMPLE_SEGMENT, subject: "did", value: "Order Completed", inside: true },
  row: z.object({ person: z.string() }),
  sql: ({ subject, value, inside, ...asked }) =>
    markedMembers(marks(asked), { subject, value, converted: inside }),
});
