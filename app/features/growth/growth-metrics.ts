import type { MetricKey } from "#queries/metrics/catalogue";

export const MEMBER_METRICS = ["members_total", "new_members", "new_member_growth"] as const;

export const ACTIVITY_METRICS = ["dau", "wau", "mau", "mau_ratio", "stickiness"] as const;

export const NEW_MEMBER_METRICS = [
  "first_month_active_ratio",
  "retention_d1",
  "retention_d7",
  "retention_d30",
] as const;

/** The metrics with cards on the page Growth. */
export const GROWTH_METRICS: readonly MetricKey[] = [
  ...MEMBER_METRICS,
  ...ACTIVITY_METRICS,
  ...NEW_MEMBER_METRICS,
];

/** What channels are judged by: who came, who stayed, who bought. */
export const CHANNEL_METRICS: readonly MetricKey[] = [
  "new_members",
  "retention_d1",
  "retention_d7",
  "retention_d30",
  "new_member_buyers_30",
  "new_member_buyers_60",
  "new_member_buyers_90",
  "new_member_sales_30",
  "new_member_sales_60",
  "new_member_sales_90",
];
