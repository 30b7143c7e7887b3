import type { z } from "zod";

/** Which part of the pool a statement runs on: dashboards never wait for inserts, analysts never get to write. */
export type QueryClass = "dashboard" | "analyst" | "ingest";

export interface Read<Row> {
  /** The query's file-like name, e.g. "overview/active-members"; written to `log_comment`. */
  name: string;
  sql: string;
  /** Values for the `{name: Type}` placeholders of `sql`; in lists, whole numbers are numbers or bigints, not strings. */
  params: Record<string, unknown>;
  /** Parses each row; 64-bit integers and decimals arrive as strings. */
  row: z.ZodType<Row>;
  class?: QueryClass;
  /** Who asked, e.g. a route; written to `log_comment`. */
  caller?: string;
  signal?: AbortSignal;
  /** The answer may be one given before, if nothing was written since; see remembered-reads.ts. */
  remember?: boolean;
}

/** The tables that spool segments go to. */
export const SPOOLED_TABLES = ["events", "quarantine", "receipts"] as const;
export type SpooledTable = (typeof SPOOLED_TABLES)[number];

export interface Segment {
  table: SpooledTable;
  /** File of JSONEachRow lines, `EventRow`, `QuarantineRow` or `ReceiptRow` each; unknown fields are ignored. */
  path: string;
  /** Same token, same content: a repeated insert changes nothing. */
  token: string;
}

/** The events database, embedded or remote; whatever goes wrong is a WarehouseError. */
export interface Warehouse {
  readonly embedded: boolean;
  read<Row>(read: Read<Row>): Promise<Row[]>;
  /** A statement without rows, on the ingest side of the pool; never tried twice. */
  command(name: string, sql: string, params?: Record<string, unknown>): Promise<void>;
  /** Moves a segment's lines into its table, exactly once per token. */
  insertSegment(segment: Segment): Promise<void>;
  /** Who a dictionary reads its table as: the `USER … PASSWORD …` of its source, "" for the default user. Secret. */
  dictionaryLogin(): string;
  /** Answers within 5 s, however busy the pool is. */
  ping(): Promise<void>;
  /** Lets inserts under way finish (5 s at most); every other caller gets the error "closed". */
  close(): Promise<void>;
}
