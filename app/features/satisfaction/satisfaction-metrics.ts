import type { MetricKey } from "#queries/metrics/catalogue";

/** The metrics with cards on the page NPS and feedback, and for each value of its breakdown. */
export const SATISFACTION_METRICS: readonly MetricKey[] = ["nps", "nps_response_rate", "csat"];
