import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** How many members of a cohort are in each other one. */
export const cohortOverlaps = defineQuery({
  name: "cohorts/cohort-overlaps",
  reads: ["cohort_rows"],
  params: z.object({ cohort: z.number().int().positive() }),
  example: { cohort: 1 },
  row: z.object({ cohort: z.number(), members: z.coerce.number() }),
  sql: `
    SELECT other.cohort AS cohort, uniqExact(other.person) AS members
    FROM cohort_rows AS other
    WHERE other.cohort != {cohort:UInt32}
      AND other.person IN (SELECT person FROM cohort_rows WHERE cohort = {cohort:UInt32})
    GROUP BY cohort
    ORDER BY members DESC, cohort`,
});
