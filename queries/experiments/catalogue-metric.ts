import { ANY_ACTIVE } from "#queries/filters/filter";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { MemberMetric, Part } from "./member-metric";

const proportion =
  (part: Part) =>
  (windowDays: number): MemberMetric => ({ kind: "proportion", part, windowDays });
const mean =
  (of: "orders" | "sales" | "net sales") =>
  (windowDays: number): MemberMetric => ({
    ...{ kind: "mean", windowDays, capAt: null },
    part: { of },
  });
const ratio =
  (above: Part, below: Part) =>
  (windowDays: number): MemberMetric => ({
    ...{ kind: "ratio", windowDays },
    numerator: { part: above, did: false },
    denominator: { part: below, did: false },
  });
const returned = (day: number) => (): MemberMetric => ({
  ...{ kind: "retention", from: day, to: day },
  part: { of: "events", events: [{ event: ANY_ACTIVE }], amount: null },
});

/**
 * The metrics of the catalogue that can be said of one member. The others are of a whole community (its size, growth,
 * stickiness) or of new members alone.
 */
const OF_MEMBERS: Partial<Record<MetricKey, (windowDays: number) => MemberMetric>> = {
  purchase_conversion: proportion({ of: "orders" }),
  membership_conversion: proportion({
    of: "events",
    events: [{ event: "Membership Started" }],
    amount: null,
  }),
  orders: mean("orders"),
  gmv: mean("sales"),
  net_sales: mean("net sales"),
  aov: ratio({ of: "net sales" }, { of: "orders" }),
  retention_d1: returned(1),
  retention_d7: returned(7),
  retention_d30: returned(30),
  nps: ratio({ of: "nps points" }, { of: "nps answers" }),
};

/** A metric of the catalogue as it is counted of one member; null for one that cannot be. */
export const catalogueMetric = (metric: MetricKey, windowDays: number): MemberMetric | null =>
  OF_MEMBERS[metric]?.(windowDays) ?? null;
