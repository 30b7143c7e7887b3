import { z } from "zod";
import { activeUnits } from "#queries/activity/active-units";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { EXAMPLE_SPANS, spanParams } from "./span-params";

/**
 * Who was active when? For each local day of the scope, the members active on it, told apart by the days since they
 * were last active: enough to count, exactly and without asking again, the distinct members of any run of up to
 * `longest_gap` days (see presence.ts). Longer runs are counted here, as spans.
 *
 * - `gaps` `members`  how many members were active on the day after a gap of 1, 2, … `longest_gap` or more days
 * - `first_in_span`   for each span, the members whose first active day in it this is
 * - `back`            for each of `delays`, the members who are active that many days after the day they joined
 *
 * Joins are the first ever. Days are local to the project. Reads active_months and memberships.
 */
export const activeMembers = defineQuery({
  name: "overview/active-members",
  reads: ["memberships"],
  params: spanParams.extend({
    delays: z.array(z.number().int().positive()),
    longest_gap: z.number().int().positive(),
  }),
  example: { ...EXAMPLE_SPANS, delays: [1, 7, 30], longest_gap: 31 },
  row: z.object({
    day: z.iso.date(),
    gaps: z.array(z.number()),
    members: z.array(z.coerce.number()),
    first_in_span: z.array(z.coerce.number()),
    back: z.array(z.coerce.number()),
  }),
  sql: (params, scope) => {
    const built = join(
      [activeUnits(scope, { unit: "day", filter: undefined })],
      ([units = ""]) => `
        SELECT toString(day) AS day, groupArray(gap) AS gaps, groupArray(present) AS members,
          sumForEach(first_in) AS first_in_span, sumForEach(joined_before) AS back
        FROM (
          SELECT day, least(day - previous, {longest_gap:UInt16}) AS gap, sum(members) AS present,
            sumForEach(arrayMap((start, end) -> if(day >= start AND day < end AND previous < start, members, 0),
              {starts:Array(Date)}, {ends:Array(Date)})) AS first_in,
            sumForEach(arrayMap(delay -> if(tenure = delay, members, 0), {delays:Array(UInt16)})) AS joined_before
          FROM (
            SELECT addDays({from:Date}, unit) AS day, previous,
              if(has({delays:Array(UInt16)}, day - m.joined), day - m.joined, -1) AS tenure, count() AS members
            FROM (${units}) AS a
            LEFT JOIN (
              SELECT person, toNullable(joined) AS joined
              FROM memberships
              WHERE joined >= addDays({from:Date}, -arrayMax({delays:Array(UInt16)}))
            ) AS m ON m.person = a.person
            ARRAY JOIN a.units AS unit,
              arrayPushFront(arrayMap(unit -> addDays({from:Date}, unit), arrayPopBack(a.units)), toDate(0)) AS previous
            GROUP BY day, previous, tenure
          )
          GROUP BY day, gap
        )
        GROUP BY day
        ORDER BY day`,
    );
    return { ...built, params: { ...built.params, ...params } };
  },
});
