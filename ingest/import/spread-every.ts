import { z } from "zod";
import { fieldsSchema, who } from "./mapping-schema";
import { timeSchema } from "./time/time-source";

/**
 * A mapping as it is written: what `every` says holds for each of `rows` that does not say otherwise; its properties
 * join those of the row. The outcome is what mapping-schema.ts checks.
 */
export const spreadEvery = z
  .looseObject({
    every: z
      .strictObject({
        ...who,
        time: timeSchema.optional(),
        context: fieldsSchema.optional(),
        properties: fieldsSchema.optional(),
      })
      .default({}),
    rows: z.array(z.looseObject({})),
  })
  .transform(({ every, rows, ...mapping }): unknown => {
    const { properties, ...rest } = every;
    return {
      ...mapping,
      rows: rows.map((row) => ({
        ...rest,
        ...row,
        ...(properties && row["type"] === "track" && { properties: joined(properties, row["properties"]) }),
      })),
    };
  });

/** What is no object of fields stays, to be complained of. */
function joined(every: object, own: unknown): unknown {
  if (own === undefined) return every;
  return typeof own === "object" && own !== null ? { ...every, ...own } : own;
}
