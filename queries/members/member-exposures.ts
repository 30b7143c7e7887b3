import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/**
 * The experiments that somebody was exposed to: each variation they saw, with the first time (UTC) and how often, the
 * latest first. Reads person_events.
 */
export const memberExposures = defineQuery({
  name: "members/member-exposures",
  reads: ["person_events"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({
    experiment: z.string(),
    variation: z.string(),
    firstViewed: z.string(),
    views: z.coerce.number(),
  }),
  sql: ({ persons }) => ({
    sql: `
      SELECT toString(experiment) AS experiment, toString(variation) AS variation, toString(min(time)) AS firstViewed,
        count() AS views
      FROM person_events
      WHERE event = 'Experiment Viewed'
      GROUP BY experiment, variation
      ORDER BY min(time) DESC, experiment, variation`,
    params: boundPersons(persons),
    reads: [],
  }),
});
