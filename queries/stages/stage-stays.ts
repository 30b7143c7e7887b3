import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { CHANGES } from "./changes-sql";
import { OUTSIDE, stageRow } from "./standing-row";
import { EXAMPLE_STANDINGS, standingsAsked, standingsOn } from "./standings-on";

/**
 * How long members stayed in stages that they entered on some days in a row, after the day before: how many stays there are of
 * how many days, and whether they ended; those that did not were of at least so many days.
 */
export const stageStays = defineQuery({
  name: "stages/stage-stays",
  reads: [],
  params: standingsAsked,
  example: EXAMPLE_STANDINGS,
  row: z.object({
    stage: stageRow,
    days: z.coerce.number(),
    ended: z.coerce.boolean(),
    stays: z.coerce.number(),
  }),
  sql: (asked, scope) =>
    join(
      [standingsOn(scope, asked)],
      ([sql = ""]) => `
        SELECT change.2 AS stage, if(until = 0, length(standings) + 1, until) - change.1 AS days, until != 0 AS ended,
          count() AS stays
        FROM (
          SELECT standings, ${CHANGES} AS changes
          FROM (${sql})
        )
        ARRAY JOIN changes AS change, arrayShiftLeft(arrayMap(one -> one.1, changes), 1) AS until
        WHERE stage NOT IN ${OUTSIDE}
        GROUP BY stage, days, ended
        ORDER BY stage, days, ended`,
    ),
});
