import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { membersChosen } from "#queries/filters/members-chosen";
import { type Fragment, join } from "#queries/fragment";
import { activityEvents } from "./activity-events";
import { SALES_READS, SALES_ROWS } from "./sales-rows";

/** The local days that are looked at, and which members; see membersChosen. */
const countsAsked = z.object({
  since: z.iso.date(),
  until: z.iso.date(),
  filter: filterSchema.optional(),
});

/**
 * Every activity that somebody joined on the scope's days, and every type of them: one row each, the latest first.
 *
 * - `of` `name`        "activity" and its id, or "type" and its name; `type` of an activity, "" where it is not said
 * - `first` `last`     the first and last of the scope's days on which anything was done in it, by whichever member
 * - `reached`          members with any event of it, `joined` and `completed` those with "Activity Joined" and "Activity
 *                      Completed"
 * - `orders` `units`   orders of those who joined, and their net sales in ten-thousandths, from the day of joining up to the
 *                      last day; of a type each counts once
 */
export const activityCounts = defineQuery({
  name: "activities/activity-counts",
  reads: [...SALES_READS],
  params: countsAsked,
  example: { since: "2026-03-01", until: "2026-04-01" },
  row: z.object({
    of: z.enum(["activity", "type"]),
    name: z.string(),
    type: z.string(),
    first: z.string(),
    last: z.string(),
    reached: z.coerce.number(),
    joined: z.coerce.number(),
    completed: z.coerce.number(),
    orders: z.coerce.number(),
    units: z.string(),
  }),
  sql: (asked) =>
    join(
      [lives(asked)],
      ([sql = ""]) => `
        SELECT c.of AS of, c.name AS name, c.type AS type, toString(c.first) AS first, toString(c.last) AS last,
          c.reached AS reached, c.joined AS joined, c.completed AS completed, s.orders AS orders, toString(s.units) AS units
        FROM (
          SELECT group.1 AS of, group.2 AS name, any(kind) AS type, min(first_day) AS first, max(last_day) AS last,
            uniqExact(person) AS reached, uniqExactIf(person, did_join) AS joined, uniqExactIf(person, did_complete) AS completed
          FROM (${sql})
          ARRAY JOIN [('activity', activity), ('type', kind)] AS group
          GROUP BY group
          HAVING joined > 0 AND name != ''
        ) AS c
        LEFT JOIN (
          SELECT of, name, sum(orders) AS orders, sum(units) AS units
          FROM (
            SELECT group.1 AS of, group.2 AS name, s.id AS sale, any(s.orders) AS orders, any(s.units) AS units
            FROM (${sql}) AS p
            INNER JOIN (${SALES_ROWS}) AS s ON s.person = p.person
            ARRAY JOIN [('activity', p.activity), ('type', p.kind)] AS group
            WHERE p.did_join AND s.day >= p.join_day AND s.day <= p.last_day
            GROUP BY group, sale
          )
          GROUP BY of, name
        ) AS s ON s.of = c.of AND s.name = c.name
        ORDER BY of, last DESC, joined DESC, name`,
    ),
});

/** Who was counted of an activity or a type: each once, by id. */
export const activityMembers = defineQuery({
  name: "activities/activity-members",
  reads: [],
  params: countsAsked.extend({
    of: z.enum(["activity", "type"]),
    named: z.string(),
    did: z.enum(["reached", "joined", "completed"]),
  }),
  example: { since: "2026-03-01", until: "2026-04-01", of: "type", named: "live", did: "joined" },
  row: z.object({ person: z.string() }),
  sql: ({ of, named, did, ...asked }) => {
    const built = join(
      [lives(asked)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql})
        WHERE ${of === "type" ? "kind" : "activity"} = {named:String} AND ${DID[did]}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, named } };
  },
});

const DID = { reached: "1", joined: "did_join", completed: "did_complete" } as const;

/** What each of the members did in each activity, with the activity's own days and type, which all members say. */
const lives = ({ since, until, filter }: z.infer<typeof countsAsked>): Fragment =>
  join(
    [activityEvents(since, until), membersChosen(filter, { from: since, to: until })],
    ([events = "", chosen = ""]) => `
      SELECT *
      FROM (
        SELECT activity, person, did_join, did_complete, join_day,
          max(type) OVER (PARTITION BY activity) AS kind, min(from_day) OVER (PARTITION BY activity) AS first_day,
          max(to_day) OVER (PARTITION BY activity) AS last_day
        FROM (
          SELECT activity, person, max(type) AS type, min(day) AS from_day, max(day) AS to_day,
            countIf(event = 'Activity Joined') > 0 AS did_join, minIf(day, event = 'Activity Joined') AS join_day,
            countIf(event = 'Activity Completed') > 0 AS did_complete
          FROM (${events})
          GROUP BY activity, person
        )
      )
      WHERE ${chosen}`,
  );
