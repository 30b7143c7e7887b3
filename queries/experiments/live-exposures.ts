import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_EXPOSED, exposedAsked, exposedParams, IS_EXPOSURE } from "./exposed-members";

const asked = exposedAsked
  .pick({ experiment: true, variations: true, exposed_from: true, exposed_to: true })
  .extend({ recent_from: z.number().int() });

/**
 * What comes in of an experiment just now, a row for each arm that anybody saw: `members`, of whom `recent` were first seen from
 * `recent_from` on (ms since 1970), their `exposures`, and when the last was (UTC). `arm` is the place of the variation, from
 * 1 on, 0 for one that is not listed, null for those who saw several.
 */
export const liveExposures = defineQuery({
  name: "experiments/live-exposures",
  reads: ["exposures"],
  params: asked,
  example: { ...asked.parse({ ...EXAMPLE_EXPOSED, recent_from: Date.UTC(2026, 2, 10) }) },
  row: z.object({
    arm: z.number().nullable(),
    members: z.coerce.number(),
    recent: z.coerce.number(),
    exposures: z.coerce.number(),
    last: z.string(),
  }),
  sql: ({ recent_from, ...params }) => ({
    sql: `
      SELECT arm, count() AS members, countIf(first >= fromUnixTimestamp64Milli({recent_from:Int64}, 'UTC')) AS recent,
        sum(views) AS exposures, toString(max(latest)) AS last
      FROM (
        SELECT person, if(min(variation) != max(variation), NULL, min(toUInt8(indexOf({variations:Array(String)}, variation)))) AS arm,
          min(time) AS first, max(time) AS latest, count() AS views
        FROM exposures
        WHERE ${IS_EXPOSURE}
        GROUP BY person
      )
      GROUP BY arm
      ORDER BY arm`,
    params: { recent_from, ...exposedParams({ ...EXAMPLE_EXPOSED, ...params }) },
    reads: [],
  }),
});
