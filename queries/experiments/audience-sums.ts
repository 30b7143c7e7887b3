import type { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { type Scope, sourceSwitches } from "#queries/scope";
import { armSums, listedSums } from "./arm-sums";
import { audience, audienceAsked, EXAMPLE_AUDIENCE } from "./audience";
import { byCluster, clustersSchema } from "./by-cluster";
import { countedAsked, totalsOf } from "./member-totals";
import { withCaps } from "./with-caps";

/** What an audience of the past is measured by, as if it had been exposed. */
export const pastAsked = audienceAsked.extend(countedAsked.shape);

export const EXAMPLE_PAST: z.infer<typeof pastAsked> = {
  ...EXAMPLE_AUDIENCE,
  metrics: [{ kind: "proportion", part: { of: "orders" }, windowDays: 14 }],
  ...{ before_ms: 0, rows_from: Date.UTC(2026, 2, 1), seen_to: Date.UTC(2026, 3, 1), today: "2026-04-01" },
};

/** What an audience brought, member by member. */
export const audienceTotals = (asked: z.infer<typeof pastAsked>, scope: Scope) =>
  withCaps(
    totalsOf(asked, audience(asked), { usualActivity: sourceSwitches(scope).usualActivity, told: "nothing" }),
    asked.metrics,
  );

/** Aggregates of each metric, as SQL of three lists; see metric-sums.ts. */
export function sumColumns(metrics: z.infer<typeof pastAsked>["metrics"], of: ReturnType<typeof withCaps>) {
  const sums = of.metrics.map((columns, place) => armSums(metrics[place], columns));
  const list = (name: "units" | "sums" | "products") =>
    `[${sums.map((one) => one[name]).join(", ")}] AS ${name}`;
  return [list("units"), list("sums"), list("products")].join(",\n          ");
}

/** The sums of an audience over its members, or over the clusters that they are drawn in: one row. See metric-sums.ts. */
export const audienceSums = defineQuery({
  name: "experiments/audience-sums",
  reads: [],
  params: pastAsked.extend({ clusters: clustersSchema.nullable() }),
  example: { ...EXAMPLE_PAST, clusters: null },
  row: listedSums,
  sql: ({ clusters, ...asked }, scope) => {
    const rows = byCluster(clusters, audienceTotals(asked, scope));
    return join(
      [rows.sql],
      ([sql = ""]) => `SELECT ${sumColumns(asked.metrics, rows)}
        FROM (${sql})`,
    );
  },
});
