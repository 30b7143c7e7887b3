import type { Cell, Table } from "#queries/table";
import type { Overview } from "./overview";
import type { Reading } from "#queries/readings/reading";

const COLUMNS = [
  "metric",
  "day",
  "value",
  "n",
  "low",
  "high",
  "previous",
  "change",
  "caution",
  "complete",
] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], Cell>>;

function rowsOf({ metric, value, n, interval, change, caution, series }: Reading): Cells[] {
  const whole: Cells = {
    metric,
    value,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    previous: change?.previous ?? null,
    change: change?.absolute ?? null,
    caution,
  };
  return [whole, ...series.map((point): Cells => ({ metric, ...point }))];
}

/**
 * The overview as a table: for each metric one row for the whole period (`day` empty), then one for each bucket, named by
 * its first day. Values are in the metric's unit: shares 0–1, money in the project's currency.
 */
export const overviewTable = ({ readings }: Overview): Table => ({
  columns: COLUMNS,
  rows: readings.flatMap(rowsOf).map((cells) => COLUMNS.map((column) => cells[column] ?? null)),
});
