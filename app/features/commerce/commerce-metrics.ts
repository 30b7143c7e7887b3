import type { MetricKey } from "#queries/metrics/catalogue";

export const SALES_METRICS = ["net_sales", "gmv", "orders", "aov", "arpu", "community_sales"] as const;

export const CONVERSION_METRICS = ["buyers", "purchase_conversion", "membership_conversion"] as const;

export const REPURCHASE_METRICS = [
  "repurchase_rate_30",
  "repurchase_rate_60",
  "repurchase_rate_90",
  "repurchase_rate_180",
  "repurchase_rate_360",
] as const;

/** The metrics with cards on the page Commerce. */
export const COMMERCE_METRICS: readonly MetricKey[] = [
  ...SALES_METRICS,
  ...CONVERSION_METRICS,
  ...REPURCHASE_METRICS,
];

/** What groups of buyers are told apart by. */
export const BUYER_METRICS: readonly MetricKey[] = [
  "net_sales",
  "orders",
  "buyers",
  "purchase_conversion",
  "aov",
  "arpu",
  "repurchase_rate_30",
  "repurchase_rate_90",
];
