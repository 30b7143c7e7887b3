import { z } from "zod";
import { defineQuery } from "#queries/define-query";

const WEEKS = 4;

/**
 * Each event of the project: when it first arrived (ever), and how often on the scope's last local day and on the same
 * weekday of the four weeks before, the latest first. Reads arrivals_seen.
 */
export const eventDays = defineQuery({
  name: "quality/event-days",
  reads: ["arrivals_seen"],
  params: z.object({}),
  example: {},
  row: z.object({
    event: z.string(),
    firstSeen: z.string(),
    counts: z.array(z.coerce.number()).length(WEEKS + 1),
  }),
  sql: `
    SELECT event, toString(min(first)) AS firstSeen,
      arrayMap(week -> toUInt64(arraySum(arrayMap((day, n) -> if(day = addDays({to:Date}, -1 - 7 * week), n, 0),
        groupArray(arrived), groupArray(events)))), range(${WEEKS + 1})) AS counts
    FROM (
      SELECT event, toDate(quarter, {zone:String}) AS arrived, min(first) AS first, sum(events) AS events
      FROM arrivals_seen GROUP BY event, arrived
    )
    GROUP BY event
    ORDER BY event`,
});
