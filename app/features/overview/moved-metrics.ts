import type { MetricCatalogue } from "#queries/metrics/catalogue";
import type { Metric } from "#queries/metrics/metric";
import type { Reading } from "#queries/readings/reading";
import { changeNoise } from "~/features/metrics/change-noise";

/**
 * How large a change is beside changes of other metrics: relative to the earlier value. Scores have no such ratio, so a
 * point counts as a percent. From nothing to something is larger than any ratio.
 */
function weight({ change }: Reading, { unit }: Metric): number {
  if (unit === "points") return Math.abs(Number(change?.absolute ?? 0)) / 100;
  return Math.abs(change?.relative ?? Number.POSITIVE_INFINITY);
}

/**
 * The readings that moved beyond noise, the largest change first; those with too few answers tell nothing. What is not
 * yet mature has been left out of a reading, so the rest of it may be compared.
 */
export function movedMetrics(readings: readonly Reading[], metrics: MetricCatalogue): Reading[] {
  return readings
    .filter(
      (reading) =>
        reading.caution !== "too-few" && changeNoise(reading, metrics[reading.metric].unit)?.noise === false,
    )
    .map((reading) => ({ reading, size: weight(reading, metrics[reading.metric]) }))
    .sort((a, b) => (a.size === b.size ? 0 : b.size - a.size))
    .map(({ reading }) => reading);
}
