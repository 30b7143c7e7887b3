import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "#queries/members/persons-param";

/** The ids that the events of some persons came with, user ids or anonymous ones: each once, in order. Reads person_events. */
export const idsSent = defineQuery({
  name: "cohorts/ids-sent",
  reads: ["person_events"],
  params: personsParam.extend({ ids: z.enum(["user", "anonymous"]) }),
  example: { ...EXAMPLE_PERSONS, ids: "user" as const },
  row: z.object({ sent: z.string() }),
  sql: ({ persons, ids }) => ({
    sql: `
      SELECT DISTINCT if({ids:String} = 'user', user_id, anonymous_id) AS sent
      FROM person_events
      WHERE sent != ''
      ORDER BY sent`,
    params: { ...boundPersons(persons), ids },
    reads: [],
  }),
});
