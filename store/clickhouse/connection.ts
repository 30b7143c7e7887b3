import type { checkParameters } from "./bind-parameters";
import type { Segment } from "./warehouse";

export interface Statement {
  sql: string;
  params: ReturnType<typeof checkParameters>;
  /** JSON for `log_comment` */
  comment: string;
}

/** A seat at the engine: runs one statement at a time, with the settings of its class. */
export interface Connection {
  /** Rows as the engine's JSON has them. */
  query(statement: Statement, signal: AbortSignal): Promise<unknown[]>;
  command(statement: Statement, signal: AbortSignal): Promise<void>;
  /** Inserts a file that is not empty. */
  insert(segment: Segment, comment: string, signal: AbortSignal): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
