import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { actsAsked, askedActs, EXAMPLE_ACTS } from "./acts-query";
import { isDaily, repeats } from "./acts-sql";

/**
 * Acts counted, by span (1 is the first) and value of the breakdown; what nobody did has no row.
 *
 * - `persons` `days` `rows`  distinct persons, distinct pairs of person and day (0 where rows have none), rows
 * - `unripe` `ones` `twos` `threes`  rows marked -1, 1, 2, 3
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
    total: z.string(),
    squares: z.number(),
  }),
  sql: ({ values, ...asked }) => {
    const built = join(
      [askedActs(asked)],
      ([sql = ""]) => `
        SELECT span, value, ${repeats(asked.acts) ? "uniqExact(person)" : "count()"} AS persons,
          ${isDaily(asked.acts) ? "uniqExact(person, day)" : "0"} AS days, count() AS rows,
          countIf(mark = -1) AS unripe, countIf(mark = 1) AS ones, countIf(mark = 2) AS twos, countIf(mark = 3) AS threes,
          toString(sum(amount)) AS total, sum(pow(toFloat64(amount), 2)) AS squares
        FROM (${sql})
        ${values === undefined ? "" : "WHERE value IN {values:Array(String)}"}
        GROUP BY span, value`,
    );
    return { ...built, params: { ...built.params, ...(values === undefined ? {} : { values }) } };
  },
});
