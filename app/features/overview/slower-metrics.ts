import type { MetricKey } from "#queries/metrics/catalogue";

/** Metrics of the families that the overview's own statements do not tell; they come while the page stands. */
export const SLOWER_METRICS = [
  "interactions_per_member",
  "deep_interaction_share",
  "content_interaction_rate",
  "share_reach",
  "direct_join_share",
  "positive_feedback_share",
  "reports_per_1k_views",
  "time_to_removal",
  "time_to_first_reply",
  "support_resolved_share",
  "time_to_resolve",
] as const satisfies readonly MetricKey[];
