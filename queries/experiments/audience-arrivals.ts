import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { audience, audienceAsked, EXAMPLE_AUDIENCE } from "./audience";

/** On each local day with some, how many members of an audience came for the first time since its first day, in order. */
export const audienceArrivals = defineQuery({
  name: "experiments/audience-arrivals",
  reads: [],
  params: audienceAsked,
  example: EXAMPLE_AUDIENCE,
  row: z.object({ day: z.string(), members: z.coerce.number() }),
  sql: (asked) =>
    join(
      [audience(asked)],
      ([sql = ""]) =>
        `SELECT toString(day) AS day, count() AS members FROM (${sql}) GROUP BY day ORDER BY day`,
    ),
});
