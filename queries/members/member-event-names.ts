import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/**
 * What somebody did, by the names of events: how often, and of these how many say themselves that they are of a bot or a
 * test (`marked`); the most frequent first. Reads person_events.
 */
export const memberEventNames = defineQuery({
  name: "members/member-event-names",
  reads: ["person_events"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({
    event: z.string(),
    events: z.coerce.number(),
    marked: z.coerce.number(),
    mark: z.string(),
  }),
  sql: ({ persons }) => ({
    sql: `
      SELECT toString(event) AS event, count() AS events, countIf(excluded != '') AS marked,
        toString(max(excluded)) AS mark
      FROM person_events
      GROUP BY event
      ORDER BY events DESC, event`,
    params: boundPersons(persons),
    reads: [],
  }),
});
