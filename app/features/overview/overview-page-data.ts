import type { MetricCatalogue, MetricKey } from "#queries/metrics/catalogue";
import type { Overview } from "#queries/overview/overview";
import type { Language } from "~/i18n/languages";
import type { MetricCardData } from "~/features/metrics/metric-card-data";
import type { TargetProblem } from "./read-target-form";

/**
 * All that the overview shows.
 *
 * - `lists`    where to find whom numbers count
 * - `targets`  what a metric should reach, a decimal text in the metric's unit: a share is 0–1
 */
export interface OverviewPageData {
  project: { key: string; name: string; zone: string; currency: string };
  overview: Overview;
  metrics: MetricCatalogue;
  targets: Partial<Record<MetricKey, string>>;
  lists: MetricCardData["lists"];
  mayEditTargets: boolean;
  language: Language;
}

/** What the action answers when it could not take a target; `entered` is shown again to be mended. */
export interface OverviewActionData {
  error?: { metric: MetricKey; message: TargetProblem; entered: string } | undefined;
}
