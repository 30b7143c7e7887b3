import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { sourceSwitches } from "#queries/scope";
import { armSums, listedSums, NO_SUMS, quantileOf } from "./arm-sums";
import { byCluster, clustersSchema } from "./by-cluster";
import { cappedSums } from "./capped-sums";
import { EXAMPLE_EXPOSED } from "./exposed-members";
import { memberTotals, totalsAsked } from "./member-totals";
import { withCaps } from "./with-caps";

export const sumsAsked = totalsAsked.extend({
  /** who was drawn together, where that is not each member; then sums are over the clusters' totals */
  clusters: clustersSchema.nullable(),
  /** so many values of the split, those with the most members */
  most: z.number().int().positive(),
  /** how many standard errors the bounds of a quantile lie from it */
  reach: z.number().positive(),
});

/** A row of metricSums. */
export const sumsRow = listedSums.extend({
  arm: z.number(),
  value: z.string().nullable(),
  members: z.coerce.number(),
  steps: z.array(z.array(z.coerce.number())),
  quantiles: z.array(z.array(z.number())),
});
export type SumsRow = z.infer<typeof sumsRow>;

/**
 * The sums of each arm, and of its members of each value of the split: one row each.
 *
 * - `arm`       the place of the variation, from 1 on; `value` null for all its members
 * - `units`     of each metric, how many members (or clusters) count
 * - `sums`      of each metric, Σ of each of its columns: what is above the line, what is below it (in clusters at least
 *               their members), then the same before the exposure; exact, money in ten-thousandths
 * - `products`  of each metric, Σ of the products of each two columns: 1·1, 1·2, …, 2·2, 2·3, …
 * - `steps`     of each funnel, how many members came to each step; of other metrics nothing
 * - `quantiles` of each quantile, it and its bounds; of other metrics nothing
 */
export const metricSums = defineQuery({
  name: "experiments/metric-sums",
  reads: [],
  params: sumsAsked,
  example: {
    ...EXAMPLE_EXPOSED,
    metrics: [{ kind: "proportion", part: { of: "orders" }, windowDays: 14 }],
    ...{ before_ms: 0, rows_from: Date.UTC(2026, 2, 1), seen_to: Date.UTC(2026, 3, 1), today: "2026-04-01" },
    ...{ clusters: null, most: 10, reach: 1.96 },
  },
  row: sumsRow,
  sql: (asked, scope) => {
    const { metrics, clusters, split, most, reach } = asked;
    const totals = memberTotals(asked, sourceSwitches(scope).usualActivity);
    const rows = clusters === null ? totals : byCluster(clusters, withCaps(totals, metrics));
    const sums = rows.metrics.map((columns, place) => ({
      ...armSums(metrics[place], columns),
      capped: clusters === null ? cappedSums(metrics[place], columns, place) : null,
    }));
    const capped = sums.flatMap((one) => one.capped ?? []);
    const lists = (part: (one: (typeof sums)[number], place: number) => string) =>
      `[${sums.map(part).join(", ")}]`;
    const lines = [
      ...sums.flatMap(({ line }, place) => (line === null ? [] : [`${line} AS line${place}`])),
      ...capped.map((one) => one.lines),
    ];
    const levels = metrics.flatMap((metric, place) =>
      metric.kind === "quantile" ? [[`level${place}`, metric.quantile] as const] : [],
    );
    const built = join(
      [rows.sql],
      ([sql = ""]) => `
        SELECT arm, if(isAll, NULL, value) AS value, members, units,
          ${lists((one, place) => one.capped?.sums ?? `summed[${place + 1}]`)} AS sums,
          ${lists((one, place) => one.capped?.products ?? `multiplied[${place + 1}]`)} AS products, steps,
          ${lists(({ line }, place) => (line === null ? "emptyArrayFloat64()" : quantileOf(`line${place}`, `level${place}`)))} AS quantiles
        FROM (
          SELECT *, dense_rank() OVER (PARTITION BY isAll ORDER BY valued DESC, value) AS place
          FROM (
            SELECT *, sum(members) OVER (PARTITION BY isAll, value) AS valued${capped.map(({ cap }) => `,\n              ${cap}`).join("")}
            FROM (
              SELECT arm, value, ${split === undefined ? "1" : "grouping(value) = 1"} AS isAll,
                ${clusters === null ? "count()" : "sum(persons)"} AS members,
                ${lists(({ units }) => units)} AS units,
                ${lists((one) => (one.capped === null ? one.sums : NO_SUMS))} AS summed,
                ${lists((one) => (one.capped === null ? one.products : NO_SUMS))} AS multiplied,
                ${lists(({ steps }) => steps)} AS steps${lines.map((line) => `,\n                ${line}`).join("")}
              FROM (${sql})
              GROUP BY ${split === undefined ? "arm, value" : "GROUPING SETS ((arm), (arm, value))"}
            )
          )
        )
        WHERE isAll OR place <= {most:UInt32}
        ORDER BY isAll DESC, place, arm`,
    );
    const params = {
      most,
      ...(levels.length > 0 && { reach, ...Object.fromEntries(levels) }),
      ...Object.fromEntries(capped.map(({ level }) => level)),
    };
    return { ...built, params: { ...built.params, ...params } };
  },
});

export type SumsAsked = z.infer<typeof sumsAsked>;
