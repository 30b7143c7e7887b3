import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { audience, audienceAsked, EXAMPLE_AUDIENCE } from "./audience";

/** How many members of an audience were exposed, on its days, to each experiment; by its key. */
export const audienceOverlaps = defineQuery({
  name: "experiments/audience-overlaps",
  reads: [],
  params: audienceAsked,
  example: EXAMPLE_AUDIENCE,
  row: z.object({ experiment: z.string(), members: z.coerce.number() }),
  sql: (asked) =>
    join(
      [audience(asked)],
      ([sql = ""]) => `
        SELECT toString(experiment) AS experiment, uniqExact(person) AS members
        FROM happenings
        WHERE event = 'Experiment Viewed' AND day >= {audience_since:Date} AND day < {audience_until:Date}
          AND person IN (SELECT person FROM (${sql}))
        GROUP BY experiment
        ORDER BY experiment`,
      ["happenings"],
    ),
});
