import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { actsAsked, EXAMPLE_ACTS } from "./acts-query";
import { tallySql } from "./tally-sql";

/**
 * Acts counted, by span (1 is the first) and value of the breakdown; what nobody did has no row.
 *
 * - `persons` `days` `rows`  distinct persons, distinct pairs of person and day (0 where rows have none), rows
 * - `unripe` `ones` `twos` `threes`  rows marked -1, 1, 2, 3
 * - `median`             the middle amount, where acts are of how long something took (of threads and cases, of those marked 1); else 0
 * - `total` `squares`  the amounts' sum, exact, and the sum of their squares
 *
 * @param values keeps to these values of the breakdown
 */
export const tally = defineQuery({
  name: "measurements/tally",
  reads: [],
  params: actsAsked.extend({ values: z.array(z.string()).optional() }),
  example: EXAMPLE_ACTS,
  row: z.object({
    span: z.number(),
    value: z.string(),
    persons: z.coerce.number(),
    days: z.coerce.number(),
    rows: z.coerce.number(),
    unripe: z.coerce.number(),
    ones: z.coerce.number(),
    twos: z.coerce.number(),
    threes: z.coerce.number(),
    median: z.number(),
    total: z.string(),
    squares: z.number(),
  }),
  sql: ({ values, ...asked }, scope) => {
    const built = join(
      [tallySql(asked, scope)],
      ([sql = ""]) => `
        SELECT span, value, persons, days, rows, unripe, ones, twos, threes, median, toString(total) AS total, squares
        FROM (${sql})
        ${values === undefined ? "" : "WHERE value IN {values:Array(String)}"}`,
    );
    return { ...built, params: { ...built.params, ...(values === undefined ? {} : { values }) } };
  },
});
