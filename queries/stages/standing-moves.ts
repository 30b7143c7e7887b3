import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { standingRow } from "./standing-row";
import { EXAMPLE_STANDINGS, standingsAsked, standingsOn } from "./standings-on";

/** How many stand so at the end of the first and so at the end of the last of some days. */
export const standingMoves = defineQuery({
  name: "stages/standing-moves",
  reads: [],
  params: standingsAsked,
  example: EXAMPLE_STANDINGS,
  row: z.object({ before: standingRow, after: standingRow, members: z.coerce.number() }),
  sql: (asked, scope) =>
    join(
      [standingsOn(scope, asked)],
      ([sql = ""]) => `
        SELECT standings[1] AS before, standings[-1] AS after, count() AS members
        FROM (${sql})
        GROUP BY before, after`,
    ),
});
