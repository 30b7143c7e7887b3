import type { Metric } from "#queries/metrics/metric";

/** Keys of the metrics that exist. */
export const METRIC_KEYS = [
  "members_total",
  "new_members",
  "dau",
  "wau",
  "mau",
  "mau_ratio",
  "retention_d1",
  "retention_d7",
  "retention_d30",
  "buyers",
  "orders",
  "customer_days",
  "purchase_conversion",
  "net_sales",
  "aov",
  "nps",
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

export type MetricCatalogue = Record<MetricKey, Metric & { key: MetricKey }>;
