import { catalogue } from "#queries/metrics/catalogue";
import type { Reading } from "#queries/readings/reading";
import type { Cell, Table } from "#queries/table";
import type { MetricReadings } from "./metric-readings";

const COLUMNS = [
  "metric",
  "unit",
  "line",
  "value",
  "day",
  "measured",
  "n",
  "low",
  "high",
  "previous",
  "complete",
] as const;

function rowsOf(line: "all" | "value", value: string, reading: Reading): Cell[][] {
  const { metric, n, interval, change, series } = reading;
  const start = [metric, catalogue[metric].unit, line, value];
  return [
    [
      ...start,
      null,
      reading.value,
      n,
      interval?.low ?? null,
      interval?.high ?? null,
      change?.previous ?? null,
      null,
    ],
    ...series.map((point) => [...start, point.day, point.value, null, null, null, null, point.complete]),
  ];
}

/** One row for the period of each metric and value of the breakdown (`day` empty), then one for each bucket. */
export const metricsTable = ({ readings, values }: MetricReadings): Table => ({
  columns: COLUMNS,
  rows: [
    ...readings.flatMap((reading) => rowsOf("all", "", reading)),
    ...values.flatMap((one) => one.readings.flatMap((reading) => rowsOf("value", one.value, reading))),
  ],
});
