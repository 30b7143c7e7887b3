import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/**
 * What arrived on each local day, by source: what the door and the writer booked, and what lies in the tables
 * (`stored`, `quarantined` with its reason as code). Reads books, arrivals_seen, quarantined.
 */
export const flow = defineQuery({
  name: "quality/flow",
  reads: ["books", "arrivals_seen", "quarantined"],
  params: z.object({}),
  example: {},
  row: z.object({
    day: z.string(),
    source: z.string(),
    account: z.string(),
    code: z.string(),
    lines: z.coerce.number(),
  }),
  sql: `
    SELECT toString(toDate(at, {zone:String})) AS day, source, account, code, sum(lines) AS lines
    FROM (
      SELECT toDateTime64(quarter, 3, 'UTC') AS at, source, account, code, lines FROM books
      UNION ALL
      SELECT toDateTime64(quarter, 3, 'UTC') AS at, source, 'stored' AS account, '' AS code, events AS lines
      FROM arrivals_seen
      WHERE quarter >= {from_time:DateTime64(3, 'UTC')} AND quarter < {to_time:DateTime64(3, 'UTC')}
      UNION ALL
      SELECT received AS at, source, 'quarantined' AS account, code, toUInt64(1) AS lines FROM quarantined
    )
    GROUP BY day, source, account, code
    ORDER BY day, source, account, code`,
});
