import type { MetricKey } from "#queries/metrics/catalogue";
import type { MetricValue, Reading } from "#queries/readings/reading";

interface Readings {
  readings: readonly Reading[];
}

export function readingIn({ readings }: Readings, metric: MetricKey): Reading {
  const reading = readings.find((candidate) => candidate.metric === metric);
  if (!reading) throw new Error(`no reading of ${metric}`);
  return reading;
}

export const valuesIn = ({ readings }: Readings): Record<string, MetricValue> =>
  Object.fromEntries(readings.map(({ metric, value }) => [metric, value]));

export const seriesIn = (overview: Readings, metric: MetricKey): MetricValue[] =>
  readingIn(overview, metric).series.map(({ value }) => value);
