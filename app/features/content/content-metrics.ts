import type { MetricKey } from "#queries/metrics/catalogue";

/** The metrics with cards on the page Content. */
export const CONTENT_METRICS: readonly MetricKey[] = [
  "publishing_frequency",
  "ugc_share",
  "content_interaction_rate",
  "content_interaction_reach",
];
