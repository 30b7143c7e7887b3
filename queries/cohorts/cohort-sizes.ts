import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** How many members cohorts had each time they were found out, the latest time last; instants are UTC. */
export const cohortSizes = defineQuery({
  name: "cohorts/cohort-sizes",
  reads: ["cohort_history"],
  params: z.object({}),
  example: {},
  row: z.object({ cohort: z.number(), at: z.string(), members: z.coerce.number() }),
  sql: "SELECT cohort, toString(at) AS at, members FROM cohort_history ORDER BY cohort, version",
});
