import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/**
 * What was found about somebody as a whole, under any of their ids, by which rule and why; what holds comes first, and
 * there is no row if nothing was found. Reads person_verdicts.
 */
export const memberVerdicts = defineQuery({
  name: "members/member-verdicts",
  reads: ["person_verdicts"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({ rule: z.string(), verdict: z.enum(["counts", "bot", "test"]), reason: z.string() }),
  sql: ({ persons }) => ({
    sql: `
      SELECT DISTINCT toString(v.rule) AS rule, toString(v.verdict) AS verdict, v.reason AS reason
      FROM person_verdicts AS v
      ORDER BY v.rule = 'manual' DESC, verdict, rule, reason`,
    params: boundPersons(persons),
    reads: [],
  }),
});
