import type { MetricCatalogue, MetricKey } from "#queries/metrics/catalogue";
import type { Granularity } from "#queries/period";
import type { Language } from "~/i18n/languages";

/**
 * What cards of metrics need besides a reading.
 *
 * - `targets`   what a metric should reach, a decimal text in the metric's unit: a share is 0–1
 * - `compared`  whether there is a period to compare with
 * - `lists`     where to find whom a number counts, by what the list is called; none where numbers count no members
 */
export interface MetricCardData {
  project: { currency: string };
  metrics: MetricCatalogue;
  targets: Partial<Record<MetricKey, string>>;
  compared: boolean;
  granularity: Granularity;
  lists: Record<string, readonly MetricList[]>;
  language: Language;
}

export interface MetricList {
  who: "counted" | "base" | "inviters" | "involved" | "promoters" | "passives" | "detractors";
  to: string;
}
