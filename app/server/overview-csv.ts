import type { Overview, Reading } from "#queries/overview/overview";

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
type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

/** Keys, days, numbers and words of ours: nothing in them needs quoting. */
const line = (cells: Cells) => COLUMNS.map((column) => cells[column] ?? "").join(",");

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
 * The overview as a table for a sheet, header first: for each metric one row for the whole period (`day` empty), then
 * one for each bucket, named by its first day. Values are in the metric's unit: shares 0–1, money in the project's
 * currency.
 */
export const overviewCsv = ({ readings }: Overview): string =>
  [COLUMNS.join(","), ...readings.flatMap(rowsOf).map(line), ""].join("\r\n");
