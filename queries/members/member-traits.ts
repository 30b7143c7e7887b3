import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/** What is known of somebody and since when (UTC), by trait; those taken back (null) are left out. Reads person_traits. */
export const memberTraits = defineQuery({
  name: "members/member-traits",
  reads: ["person_traits"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({ trait: z.string(), value: z.string(), said: z.string() }),
  sql: ({ persons }) => ({
    sql: `
      SELECT trait, value, toString(time) AS said FROM person_traits
      WHERE value NOT IN ('', 'null')
      ORDER BY trait`,
    params: boundPersons(persons),
    reads: [],
  }),
});
