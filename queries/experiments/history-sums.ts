import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { audienceAsked, EXAMPLE_AUDIENCE } from "./audience";
import { CLUSTERS, clusterOf } from "./cluster-of";
import { historyValues } from "./history-values";
import { memberMetric } from "./member-metric";

/** A metric of an audience, as if it had been exposed: what both the sums over members and over clusters are asked. */
export const historyAsked = audienceAsked.extend({
  metric: memberMetric,
  beforeDays: z.number().int().min(0),
});

const sum = z.coerce.number();

/**
 * What a metric brought in the past (see history-values.ts), in sums over members and over the clusters that members are
 * drawn in; of members who are drawn alone the two are the same. One row.
 *
 * - `units` `total` `squares`            members, Σ outcome and Σ outcome² over them
 * - `before` `beforeSquares` `beforeProducts` Σ before, Σ before² and Σ outcome · before over members
 * - `clusters` `sizeSquares`             clusters, Σ of their members²
 * - `totalSquares` `sizeProducts` `totalMeans` Σ total², Σ total · members and Σ total² ÷ members over clusters
 * - `below` `belowSquares` `belowProducts` Σ below, and over clusters Σ of its totals² and of their products with the outcome's
 */
export const historySums = defineQuery({
  name: "experiments/history-sums",
  reads: [],
  params: historyAsked.extend({ by: z.enum(CLUSTERS).nullable() }),
  example: {
    ...EXAMPLE_AUDIENCE,
    metric: { kind: "mean" as const, amount: { orders: "net" as const }, windowDays: 14, capAt: null },
    beforeDays: 7,
    by: "inviter tree" as const,
  },
  row: z.object({
    ...{ units: sum, total: sum, squares: sum, before: sum, beforeSquares: sum, beforeProducts: sum },
    ...{ clusters: sum, sizeSquares: sum, totalSquares: sum, sizeProducts: sum, totalMeans: sum },
    ...{ below: sum, belowSquares: sum, belowProducts: sum },
  }),
  sql: ({ by, ...asked }) =>
    join(
      [historyValues(asked), clusterOf(by)],
      ([values = "", cluster = ""]) => `
        SELECT sum(c.size) AS units, sum(c.outcomes) AS total, sum(c.outcomeSquares) AS squares,
          sum(c.befores) AS before, sum(c.beforeSquares) AS beforeSquares, sum(c.beforeProducts) AS beforeProducts,
          count() AS clusters, sum(c.size * c.size) AS sizeSquares, sum(c.outcomes * c.outcomes) AS totalSquares,
          sum(c.outcomes * c.size) AS sizeProducts, sum(c.outcomes * c.outcomes / c.size) AS totalMeans,
          sum(c.belows) AS below, sum(c.belows * c.belows) AS belowSquares, sum(c.outcomes * c.belows) AS belowProducts
        FROM (
          SELECT ${cluster} AS cluster, count() AS size, sum(v.outcome) AS outcomes,
            sum(v.outcome * v.outcome) AS outcomeSquares, sum(v.before) AS befores,
            sum(v.before * v.before) AS beforeSquares, sum(v.outcome * v.before) AS beforeProducts, sum(v.below) AS belows
          FROM (${values}) AS v
          GROUP BY cluster
        ) AS c`,
    ),
});
export type HistorySums = Awaited<ReturnType<typeof historySums>>[number];
