import type { RowProblem } from "./row-problem";

/**
 * A row of a file.
 *
 * - `line`     where it begins, counted from 1 as an editor does
 * - `content`  all it holds, the same text for the same row wherever its columns stand
 * - `read`     the value of a column, undefined when the row has none; texts in CSV, any JSON value in NDJSON
 */
export interface Row {
  line: number;
  content: string;
  read(column: string): unknown;
}

/** A row that could not be read. */
export interface UnreadableRow {
  line: number;
  problem: RowProblem;
}
