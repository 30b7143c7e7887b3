import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { EXAMPLE_AUDIENCE } from "./audience";
import { historyAsked } from "./history-sums";
import { historyValues } from "./history-values";

/**
 * An audience of the past dealt out into halves by chance, again and again: of each deal and half the sums of a metric, as if two
 * ways had been tested that are the same. Of a large audience only as many members are dealt as `most` says, about.
 */
export const historySplits = defineQuery({
  name: "experiments/history-splits",
  reads: [],
  params: historyAsked.extend({ deals: z.number().int().min(1).max(1_000), most: z.number().int().min(1) }),
  example: {
    ...EXAMPLE_AUDIENCE,
    metric: { kind: "mean" as const, amount: { orders: "net" as const }, windowDays: 14, capAt: null },
    beforeDays: 0,
    deals: 3,
    most: 100_000,
  },
  row: z.object({
    deal: z.coerce.number(),
    half: z.coerce.number(),
    units: z.coerce.number(),
    total: z.coerce.number(),
    squares: z.coerce.number(),
    below: z.coerce.number(),
    belowSquares: z.coerce.number(),
    belowProducts: z.coerce.number(),
  }),
  sql: ({ deals, most, ...asked }) => {
    const built = join(
      [historyValues(asked)],
      ([values = ""]) => `
        SELECT deal, sipHash64(person, deal) % 2 AS half, count() AS units, sum(outcome) AS total,
          sum(outcome * outcome) AS squares, sum(below) AS below, sum(v.below * v.below) AS belowSquares,
          sum(outcome * v.below) AS belowProducts
        FROM (
          SELECT *, count() OVER () AS members FROM (${values})
        ) AS v
        ARRAY JOIN range({deals:UInt32}) AS deal
        WHERE sipHash64(person) % greatest(1, intDiv(members, {most:UInt64})) = 0
        GROUP BY deal, half
        ORDER BY deal, half`,
    );
    return { ...built, params: { ...built.params, deals, most } };
  },
});
export type HistorySplit = Awaited<ReturnType<typeof historySplits>>[number];
