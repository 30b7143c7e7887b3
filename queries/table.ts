/** What a cell of an exported table may hold; money is a decimal text. */
export type Cell = string | number | boolean | null;

/** A result as a table for a sheet. */
export interface Table {
  columns: readonly string[];
  rows: Cell[][];
}
