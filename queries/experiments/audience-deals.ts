import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { listedSums } from "./arm-sums";
import { audienceTotals, EXAMPLE_PAST, pastAsked, sumColumns } from "./audience-sums";

/**
 * An audience of the past dealt out into halves by chance, again and again: of each deal and half the sums of its metrics, as
 * if two ways had been tested that are the same. Of a large audience only as many members are dealt as `most` says, about.
 */
export const audienceDeals = defineQuery({
  name: "experiments/audience-deals",
  reads: [],
  params: pastAsked.extend({ deals: z.number().int().min(1).max(1_000), most: z.number().int().min(1) }),
  example: { ...EXAMPLE_PAST, deals: 3, most: 100_000 },
  row: listedSums.extend({ deal: z.coerce.number(), half: z.number() }),
  sql: ({ deals, most, ...asked }, scope) => {
    const rows = audienceTotals(asked, scope);
    const built = join(
      [rows.sql],
      ([sql = ""]) => `
        SELECT deal, toUInt8(sipHash64(person, deal) % 2) AS half,
          ${sumColumns(asked.metrics, rows)}
        FROM (SELECT *, count() OVER () AS members FROM (${sql}))
        ARRAY JOIN range({deals:UInt32}) AS deal
        WHERE sipHash64(person) % greatest(1, intDiv(members, {most:UInt64})) = 0
        GROUP BY deal, half
        ORDER BY deal, half`,
    );
    return { ...built, params: { ...built.params, deals, most } };
  },
});
