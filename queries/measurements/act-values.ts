import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { actsAsked, askedActs, EXAMPLE_ACTS } from "./acts-query";

/** The values of the breakdown with the most persons, of equals by name; `values` is how many there are in all. */
export const actValues = defineQuery({
  name: "measurements/act-values",
  reads: [],
  params: actsAsked.extend({ most: z.number().int().positive() }),
  example: { ...EXAMPLE_ACTS, breakdown: "channel", most: 10 },
  row: z.object({ value: z.string(), values: z.coerce.number() }),
  sql: ({ most, ...asked }, scope) => {
    const built = join(
      [askedActs(asked, scope)],
      ([sql = ""]) => `
        SELECT value, count() OVER () AS values
        FROM (SELECT value, uniqExact(person) AS persons FROM (${sql}) GROUP BY value)
        ORDER BY persons DESC, value
        LIMIT {most:UInt32}`,
    );
    return { ...built, params: { ...built.params, most } };
  },
});
