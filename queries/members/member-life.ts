import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/**
 * From when to when some persons were seen, UTC, how many events they have, and under which ids these are stored; without
 * any no row. Reads person_lives.
 */
export const memberLife = defineQuery({
  name: "members/member-life",
  reads: ["person_lives"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({
    first: z.string(),
    last: z.string(),
    events: z.coerce.number(),
    stored: z.array(z.string()),
  }),
  sql: ({ persons }) => ({
    sql: `
      SELECT toString(min(first_seen)) AS first, toString(max(last_seen)) AS last, sum(events) AS events,
        groupUniqArrayArray(stored) AS stored
      FROM person_lives
      HAVING events > 0`,
    params: boundPersons(persons),
    reads: [],
  }),
});
