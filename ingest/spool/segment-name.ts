import type { SpooledTable } from "#store/clickhouse/warehouse";
import { SPOOLED_TABLES } from "#store/clickhouse/warehouse";

/**
 * How far a segment has come:
 * - `open`     the spool appends to it
 * - `copy`     being written to replace a damaged `open`
 * - `sealed`   complete, waiting for the writer
 * - `part`     being written by the writer, to become `insert`
 * - `insert`   free of repeats; goes into its table as it is, as often as needed
 * - `corrupt`  lines whose checksum is wrong, kept for a person to look at
 * - `rejected` lines the table refuses, kept for a person to look at
 */
const STATES = ["open", "copy", "sealed", "part", "insert", "corrupt", "rejected"] as const;
type SegmentState = (typeof STATES)[number];

/**
 * A segment's name, e.g. `events-3f9c0a1b2c4d-000000000042.0.sealed`.
 *
 * - `node`   12 hex digits, random, new each time the spool is opened: no two segments ever share a name
 * - `number` order of writing within the folder
 * - `split`  "" for a whole segment; ".0" and ".1" are its halves, ".0.1" the second half of the first half
 */
export interface SegmentName {
  table: SpooledTable;
  node: string;
  number: number;
  split: string;
  state: SegmentState;
}

const PATTERN = new RegExp(
  `^(${SPOOLED_TABLES.join("|")})-([0-9a-f]{12})-(\\d{12})((?:\\.[01])*)\\.(${STATES.join("|")})$`,
);

/** The name without its state: one segment's identity, and its insert's token. */
export const segmentKey = ({ table, node, number, split }: Omit<SegmentName, "state">): string =>
  `${table}-${node}-${String(number).padStart(12, "0")}${split}`;

export const segmentFile = (name: SegmentName): string => `${segmentKey(name)}.${name.state}`;

/** Reads a file name; null if it is not a segment's. */
export function parseSegmentFile(file: string): SegmentName | null {
  const match = PATTERN.exec(file);
  if (!match) return null;
  const [, tableText, node = "", number, split = "", stateText] = match;
  const table = SPOOLED_TABLES.find((known) => known === tableText);
  const state = STATES.find((known) => known === stateText);
  return table && state ? { table, node, number: Number(number), split, state } : null;
}
