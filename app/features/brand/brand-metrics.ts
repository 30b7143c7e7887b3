import type { MetricKey } from "#queries/metrics/catalogue";

/** What members think, from four sides; never made into one number. */
export const REPUTATION_METRICS = [
  "nps",
  "csat",
  "positive_feedback_share",
  "reports_per_1k_views",
] as const satisfies readonly MetricKey[];

export const REACH_METRICS = ["share_reach", "direct_join_share"] as const satisfies readonly MetricKey[];

export const CARE_METRICS = [
  "content_reports",
  "removed_share",
  "time_to_removal",
  "time_to_first_reply",
] as const satisfies readonly MetricKey[];

export const SUPPORT_METRICS = [
  "support_opened",
  "support_resolved",
  "support_resolved_share",
  "time_to_resolve",
  "support_backlog",
] as const satisfies readonly MetricKey[];

/** The metrics with cards on the page Brand and health. */
export const BRAND_METRICS: readonly MetricKey[] = [
  ...REPUTATION_METRICS,
  ...REACH_METRICS,
  ...CARE_METRICS,
  ...SUPPORT_METRICS,
];

/** What groups of members are told apart by. */
export const GROUP_METRICS: readonly MetricKey[] = [
  "support_opened",
  "support_resolved_share",
  "time_to_resolve",
  "content_reports",
  "removed_share",
  "positive_feedback_share",
  "time_to_first_reply",
];

/** What reasons of reports, and topics of requests, are told apart by. */
export const REASON_METRICS = ["content_reports", "removed_share", "time_to_removal"] as const;
export const TOPIC_METRICS = [
  "support_opened",
  "support_resolved_share",
  "time_to_resolve",
  "support_backlog",
] as const;
