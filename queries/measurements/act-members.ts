import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { actsAsked, askedActs, chosen, EXAMPLE_ACTS } from "./acts-query";

/** Whose acts they are: each person once, by id. */
export const actMembers = defineQuery({
  name: "measurements/act-members",
  reads: [],
  params: actsAsked.extend({
    value: z.string().optional(),
    marks: z.array(z.number().int()).optional(),
  }),
  example: EXAMPLE_ACTS,
  row: z.object({ person: z.string() }),
  sql: ({ value, marks, ...asked }, scope) =>
    join(
      [askedActs(asked, scope), chosen({ value, marks })],
      ([sql = "", meant = ""]) => `SELECT DISTINCT person FROM (${sql}) WHERE ${meant} ORDER BY person`,
    ),
});
