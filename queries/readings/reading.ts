import type { MetricKey } from "#queries/metrics/catalogue";

/** A number for counts, shares and points; an exact decimal string for money; null when there is nothing to divide by. */
export type MetricValue = number | string | null;

/**
 * How a reading differs from the same metric in the comparison period.
 * `relative` is null when the earlier value is missing or not above 0, and for points; `interval` (95 %, in the metric's unit, of the absolute
 * difference) exists for means and proportions; `noise` is true when that interval holds 0.
 */
export interface Change {
  previous: MetricValue;
  absolute: MetricValue;
  relative: number | null;
  interval: { low: number; high: number } | null;
  noise: boolean | null;
}

/**
 * One bucket of a metric over time; `complete` is false while its days are still running or not yet mature, and a bucket
 * that has not begun has no value.
 */
export interface SeriesPoint {
  /** first local day of the bucket */
  day: string;
  value: MetricValue;
  complete: boolean;
}

/**
 * A metric read over a period. `n` is what the value rests on (the denominator of a ratio, the answers of an NPS),
 * `interval` the 95 % interval of the value itself where it is a proportion, a mean or an NPS;
 * `caution` says why the value must be read with care.
 */
export interface Reading {
  metric: MetricKey;
  value: MetricValue;
  n: number | null;
  interval: { low: number; high: number } | null;
  caution: "too-few" | "immature" | null;
  change: Change | null;
  series: SeriesPoint[];
}
