import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { OUTSIDE, stageRow } from "./standing-row";
import { EXAMPLE_STANDINGS, standingsAsked, standingsOn } from "./standings-on";

/** How many members are in each stage at the end of each day; `at` is the place of the day in `days`, from 1 on. */
export const stageCounts = defineQuery({
  name: "stages/stage-counts",
  reads: [],
  params: standingsAsked,
  example: EXAMPLE_STANDINGS,
  row: z.object({ at: z.coerce.number(), stage: stageRow, members: z.coerce.number() }),
  sql: (asked, scope) =>
    join(
      [standingsOn(scope, asked)],
      ([sql = ""]) => `
        SELECT at, stage, count() AS members
        FROM (SELECT standings FROM (${sql}))
        ARRAY JOIN standings AS stage, arrayEnumerate(standings) AS at
        WHERE stage NOT IN ${OUTSIDE}
        GROUP BY at, stage`,
    ),
});
