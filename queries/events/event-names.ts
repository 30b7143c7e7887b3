import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** Every event that ever came to the project, the most frequent first. Reads arrivals_seen. */
export const eventNames = defineQuery({
  name: "events/event-names",
  reads: ["arrivals_seen"],
  params: z.object({}),
  example: {},
  row: z.object({ event: z.string() }),
  sql: `SELECT event FROM arrivals_seen GROUP BY event ORDER BY sum(events) DESC, event LIMIT 1000`,
});
