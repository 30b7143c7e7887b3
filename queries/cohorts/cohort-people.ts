import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** Who is in a cohort, as last found out: each once, by id. */
export const cohortPeople = defineQuery({
  name: "cohorts/cohort-people",
  reads: ["cohort_rows"],
  params: z.object({ cohort: z.number().int().positive() }),
  example: { cohort: 1 },
  row: z.object({ person: z.string() }),
  sql: "SELECT DISTINCT person FROM cohort_rows WHERE cohort = {cohort:UInt32} ORDER BY person",
});
