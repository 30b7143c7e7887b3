import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { selectionSchema } from "#queries/filters/filter";
import { selectionSql } from "#queries/filters/filter-sql";
import { join } from "#queries/fragment";

/** How many events of a selection there were on the scope's days, and when the last was (UTC); one row, none without any. */
export const historySightings = defineQuery({
  name: "experiments/history-sightings",
  reads: [],
  params: z.object({ events: selectionSchema }),
  example: { events: [{ event: "*" }] },
  row: z.object({ events: z.coerce.number(), last: z.string() }),
  sql: ({ events }) =>
    join(
      [selectionSql(events, "s")],
      ([matches = ""]) => `
        SELECT count() AS events, toString(max(time)) AS last FROM happenings WHERE ${matches} HAVING events > 0`,
      ["happenings"],
    ),
});
