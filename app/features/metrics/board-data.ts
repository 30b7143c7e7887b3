import type { MetricKey } from "#queries/metrics/catalogue";
import type { Period } from "#queries/period";
import type { Reading } from "#queries/readings/reading";
import type { AnalysisPage } from "~/features/analysis/choices";
import type { MetricCardData } from "./metric-card-data";

/**
 * What a board of metrics shows: their cards, and some of them for each value of a breakdown.
 *
 * - `page`        its own place below `/p/<project>/`
 * - `comparison`  the days compared with
 * - `breakdown`   the subject asked for, "" for none
 */
export interface BoardData extends AnalysisPage, MetricCardData {
  project: AnalysisPage["project"];
  page: string;
  period: Period;
  comparison: Period | null;
  readings: Reading[];
  breakdown: string;
  split: {
    metrics: MetricKey[];
    values: { value: string; readings: Reading[] }[];
    moreValues: number;
  };
}
