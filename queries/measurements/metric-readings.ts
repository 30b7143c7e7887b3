import type { Comparison, Granularity, Period } from "#queries/period";
import type { Reading } from "#queries/readings/reading";

/** Metrics of a period, of all members and of each value of a breakdown. */
export interface MetricReadings {
  period: Period;
  comparison: { kind: Comparison; period: Period } | null;
  granularity: Granularity;
  readings: Reading[];
  /** "" is what is not known; those with the most members first */
  values: { value: string; readings: Reading[] }[];
  /** how many values of the breakdown there are beyond those shown */
  moreValues: number;
}
