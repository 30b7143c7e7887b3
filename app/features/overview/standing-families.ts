import type { MetricKey } from "#queries/metrics/catalogue";

/** The standing metric system: six families, each with its metrics in the order in which they are shown. */
export const STANDING_FAMILIES = [
  {
    family: "growth",
    metrics: [
      "members_total",
      "new_members",
      "new_member_growth",
      "dau",
      "wau",
      "mau",
      "mau_ratio",
      "retention_d1",
      "retention_d7",
      "retention_d30",
    ],
  },
  {
    family: "interaction",
    metrics: ["interactions_per_member", "deep_interaction_share", "content_interaction_rate"],
  },
  {
    family: "conversion",
    metrics: [
      "purchase_conversion",
      "repurchase_rate_30",
      "aov",
      "net_sales",
      "buyers",
      "orders",
      "customer_days",
    ],
  },
  { family: "brand", metrics: ["share_reach", "direct_join_share", "referral_rate"] },
  { family: "satisfaction", metrics: ["nps", "nps_response_rate", "csat", "positive_feedback_share"] },
  {
    family: "health",
    metrics: [
      "reports_per_1k_views",
      "time_to_removal",
      "time_to_first_reply",
      "support_resolved_share",
      "time_to_resolve",
    ],
  },
] as const satisfies readonly { family: string; metrics: readonly MetricKey[] }[];

export const STANDING_METRICS: readonly MetricKey[] = STANDING_FAMILIES.flatMap(({ metrics }) => [
  ...metrics,
]);
