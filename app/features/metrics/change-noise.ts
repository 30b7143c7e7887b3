import type { MetricUnit } from "#queries/metrics/metric";
import type { Reading } from "#queries/readings/reading";
import { isLevel } from "./is-level";

/**
 * Whether chance, or a period that is not over, could have made a change, and what says so:
 *
 * - `interval`  the metric's own 95 % interval of the difference
 * - `running`   a fall of a total no larger than what its incomplete buckets may still bring, if they were like the rest
 * - `count`     two counts of independent events a and b differ by chance with a variance of about a + b (Poisson), so
 *               |Δ| ≤ 2·√(a + b) is noise; a mean of daily counts is judged as one count, which errs towards noise
 * - `spread`    a sum of money over k buckets whose own variance is s² has a variance of k·s²; the earlier period is
 *               taken to spread the same, so |Δ| ≤ 2·√(2·k·s²) is noise. Weekly rhythm and trend widen s², which errs
 *               towards noise
 */
export interface ChangeNoise {
  noise: boolean;
  basis: "interval" | "running" | "count" | "spread";
}

/** Of these a count's own rule says nothing: what they rest on is not the number itself. */
const NO_COUNTS: readonly MetricUnit[] = ["share", "points", "number", "seconds"];

/** Fewer complete buckets say too little about their spread. */
const FEWEST_BUCKETS = 7;

function spreadBound(series: Reading["series"]): number | null {
  const values = series.flatMap(({ value, complete }) => (complete && value !== null ? [Number(value)] : []));
  if (values.length < FEWEST_BUCKETS) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return 2 * Math.sqrt(2 * values.length * variance);
}

function mayCatchUp(
  { value, series }: Pick<Reading, "value" | "series">,
  previous: number,
  change: number,
): boolean {
  if (isLevel({ value, series })) return false;
  const missing = series.filter(({ complete }) => !complete).length / Math.max(series.length, 1);
  return change < 0 && -change <= previous * missing;
}

/** Judges a reading's change. @returns null when there is no change, or nothing tells how much chance would move it */
export function changeNoise(
  { value, change, series }: Pick<Reading, "value" | "change" | "series">,
  unit: MetricUnit,
): ChangeNoise | null {
  if (change === null || change.absolute === null || value === null || change.previous === null) return null;
  if (change.noise !== null) return { noise: change.noise, basis: "interval" };
  if (NO_COUNTS.includes(unit)) return null;
  if (mayCatchUp({ value, series }, Number(change.previous), Number(change.absolute))) {
    return { noise: true, basis: "running" };
  }
  const size = Math.abs(Number(change.absolute));
  if (unit === "money") {
    const bound = spreadBound(series);
    return bound === null ? null : { noise: size <= bound, basis: "spread" };
  }
  return { noise: size <= 2 * Math.sqrt(Number(value) + Number(change.previous)), basis: "count" };
}
