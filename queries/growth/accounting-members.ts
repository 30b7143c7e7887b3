import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { accountedMembers, accountingAsked, EXAMPLE_ACCOUNTING, STANDINGS } from "./accounted-members";

/** Who stands in one of some ways in an interval: each once, by id. */
export const accountingMembers = defineQuery({
  name: "growth/accounting-members",
  reads: [],
  params: accountingAsked.extend({
    interval: z.number().int(),
    standings: z.array(z.enum(STANDINGS)),
  }),
  example: { ...EXAMPLE_ACCOUNTING, interval: 2, standings: [...STANDINGS] },
  row: z.object({ person: z.string() }),
  sql: ({ interval, standings, ...asked }, scope) => {
    const built = join(
      [accountedMembers(asked, scope)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql})
        WHERE interval = {interval:UInt32} AND standing IN {standings:Array(UInt64)}
        ORDER BY person`,
    );
    return {
      ...built,
      params: { ...built.params, interval, standings: standings.map((one) => STANDINGS.indexOf(one)) },
    };
  },
});
