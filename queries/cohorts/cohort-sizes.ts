import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/**
 * How many members cohorts had when they were last found out on each day (UTC), the latest day last; instants are UTC.
 * Reads cohort_history.
 */
export const cohortSizes = defineQuery({
  name: "cohorts/cohort-sizes",
  reads: ["cohort_history"],
  params: z.object({}),
  example: {},
  row: z.object({ cohort: z.number(), at: z.string(), members: z.coerce.number() }),
  sql: `
    SELECT cohort, toString(at) AS at, members
    FROM (SELECT * FROM cohort_history ORDER BY cohort, version DESC LIMIT 1 BY cohort, toDate(at))
    ORDER BY cohort, version`,
});
