import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/** What was found about somebody as a whole, of what is said of any of their ids; no row if nothing. Reads person_verdicts. */
export const memberVerdicts = defineQuery({
  name: "members/member-verdicts",
  reads: ["person_verdicts"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({ verdict: z.enum(["counts", "bot", "test"]), reason: z.string() }),
  sql: ({ persons }) => ({
    sql: "SELECT DISTINCT toString(verdict) AS verdict, reason FROM person_verdicts ORDER BY verdict, reason",
    params: boundPersons(persons),
    reads: [],
  }),
});
