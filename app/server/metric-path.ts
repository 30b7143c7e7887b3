import type { MetricKey } from "#queries/metrics/catalogue";
import { OVERVIEW_METRICS } from "#queries/overview/measures";
import { BRAND_METRICS } from "~/features/brand/brand-metrics";
import { COMMERCE_METRICS } from "~/features/commerce/commerce-metrics";
import { CONTENT_METRICS } from "~/features/content/content-metrics";
import { ENGAGEMENT_METRICS } from "~/features/engagement/engagement-metrics";
import { CHANNEL_METRICS, GROWTH_METRICS } from "~/features/growth/growth-metrics";
import { REFERRAL_METRICS } from "~/features/referral/referral-metrics";
import { SATISFACTION_METRICS } from "~/features/satisfaction/satisfaction-metrics";

/** The pages that have a metric's card. */
const BOARDS: readonly (readonly [string, readonly MetricKey[]])[] = [
  ["growth", GROWTH_METRICS],
  ["commerce", COMMERCE_METRICS],
  ["engagement", ENGAGEMENT_METRICS],
  ["content", CONTENT_METRICS],
  ["satisfaction", SATISFACTION_METRICS],
  ["brand", BRAND_METRICS],
  ["referral", REFERRAL_METRICS],
  ["overview", OVERVIEW_METRICS],
];

/** The pages that have a metric without a card of its own. */
const TABLES: typeof BOARDS = [
  ["growth", CHANNEL_METRICS],
  ["cost", ["acquisition_cost"]],
];

/** Where a metric is shown, below `/p/<project>/`: its card on the first page that has one, else the table it stands in. */
export function metricPath(metric: MetricKey): string | null {
  const board = BOARDS.find(([, metrics]) => metrics.includes(metric));
  if (board !== undefined) return `${board[0]}#${metric}`;
  return TABLES.find(([, metrics]) => metrics.includes(metric))?.[0] ?? null;
}
