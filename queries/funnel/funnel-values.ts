import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { bestAttempts } from "./best-attempts";
import { entryParams, EXAMPLE_FUNNEL, funnelAsked } from "./funnel-counts";

/**
 * The values of a funnel's breakdown, those with the most beginners first, of equals by name. Reads happenings.
 */
export const funnelValues = defineQuery({
  name: "funnel/values",
  reads: [],
  params: funnelAsked.extend({ most: z.number().int().positive() }),
  example: { ...EXAMPLE_FUNNEL, most: 10 },
  row: z.object({ value: z.string(), began: z.coerce.number(), values: z.coerce.number() }),
  sql: ({ funnel, filter, most, ...entry }) => {
    const built = join(
      [bestAttempts(funnel, filter)],
      ([sql = ""]) => `
        SELECT value, count() AS began, count() OVER () AS values
        FROM (${sql})
        GROUP BY value
        ORDER BY began DESC, value
        LIMIT {most:UInt32}`,
    );
    return { ...built, params: { ...built.params, ...entryParams({ funnel, ...entry }), most } };
  },
});
