import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { birthsWithHits, daysParams, EXAMPLE_RETENTION, retentionAsked } from "./cohort-returns";

/**
 * The members of a cohort, of one value of the breakdown if `value` is given, or with `cell` those of them who came back
 * in it: each once, by id. `atLeast` takes the cell for the earliest of a run that goes on for ever.
 */
export const cellMembers = defineQuery({
  name: "retention/cell-members",
  reads: [],
  params: retentionAsked.extend({
    cohort: z.number().int(),
    cell: z.number().int().nullable(),
    atLeast: z.boolean(),
    value: z.string().nullable(),
  }),
  example: { ...EXAMPLE_RETENTION, cohort: 2931, cell: null, atLeast: false, value: null },
  row: z.object({ person: z.string() }),
  sql: ({ cohort, cell, atLeast, value, ...asked }, scope) => {
    const inCell = atLeast ? "arrayExists(k -> k >= {cell:Int32}, hits)" : "has(hits, {cell:Int32})";
    const built = join(
      [birthsWithHits(asked, scope)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql})
        WHERE cohort = {cohort:Int32}${cell === null ? "" : ` AND ${inCell}`}${value === null ? "" : " AND value = {value:String}"}
        ORDER BY person`,
    );
    const given = { ...(cell === null ? {} : { cell }), ...(value === null ? {} : { value }) };
    return { ...built, params: { ...built.params, ...daysParams(asked), cohort, ...given } };
  },
});
