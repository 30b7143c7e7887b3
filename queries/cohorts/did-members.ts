import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { selectionSchema } from "#queries/filters/filter";
import { join } from "#queries/fragment";
import { measuredEvents } from "#queries/trends/measured-events";

/** Who did some events at least, or exactly, so many times (1 or more) on the scope's days: each once, by id. */
export const didMembers = defineQuery({
  name: "cohorts/did-members",
  reads: [],
  params: z.object({
    events: selectionSchema,
    is: z.enum(["at least", "exactly"]),
    count: z.number().int().min(1),
  }),
  example: { events: [{ event: "*" }], is: "at least", count: 1 },
  row: z.object({ person: z.string() }),
  sql: ({ events, is, count }) => {
    const built = join(
      [measuredEvents({ events, measure: "events" }, undefined, undefined)],
      ([sql = ""]) => `
        SELECT person FROM (${sql})
        GROUP BY person
        HAVING sum(events) ${is === "exactly" ? "=" : ">="} {count:UInt64}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, count } };
  },
});
