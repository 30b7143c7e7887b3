import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/**
 * How many members joined, and how many members left, on each local day of the scope? All that happened before the
 * scope is told as of the day before it begins, so that the sum over the days up to one is the state on its evening.
 * A member leaves once, and not before joining.
 *
 * Reads memberships and leaves.
 */
export const joins = defineQuery({
  name: "overview/joins",
  reads: ["memberships", "leaves"],
  params: z.object({}),
  example: {},
  row: z.object({ day: z.iso.date(), members_joined: z.coerce.number(), members_left: z.coerce.number() }),
  sql: `
    SELECT toString(greatest(change.1, addDays({from:Date}, -1))) AS day,
      countIf(change.2 = 'joined') AS members_joined, countIf(change.2 = 'left') AS members_left
    FROM (
      SELECT m.joined AS joined, l.day AS day_left
      FROM memberships AS m
      LEFT JOIN (SELECT person, toNullable(day) AS day FROM leaves) AS l ON l.person = m.person
    )
    ARRAY JOIN if(isNull(day_left), [(joined, 'joined')],
      [(joined, 'joined'), (greatest(joined, assumeNotNull(day_left)), 'left')]) AS change
    GROUP BY day
    ORDER BY day`,
});
