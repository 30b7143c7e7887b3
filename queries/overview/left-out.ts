import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** How many members and events of the scope's days are flagged as bots or tests? Reads excluded_days. */
export const leftOut = defineQuery({
  name: "overview/left-out",
  reads: ["excluded_days"],
  params: z.object({}),
  example: {},
  row: z.object({ members: z.coerce.number(), events: z.coerce.number() }),
  sql: `SELECT uniqExact(person) AS members, sum(events) AS events FROM excluded_days`,
});
