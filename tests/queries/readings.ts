import type { MetricKey } from "#queries/metrics/catalogue";
import type { Overview } from "#queries/overview/overview";
import type { MetricValue, Reading } from "#queries/readings/reading";

export function readingIn(overview: Overview, metric: MetricKey): Reading {
  const reading = overview.readings.find((candidate) => candidate.metric === metric);
  if (!reading) throw new Error(`no reading of ${metric}`);
  return reading;
}

export const valuesIn = (overview: Overview): Record<string, MetricValue> =>
  Object.fromEntries(overview.readings.map(({ metric, value }) => [metric, value]));

export const seriesIn = (overview: Overview, metric: MetricKey): MetricValue[] =>
  readingIn(overview, metric).series.map(({ value }) => value);
