/**
 * Why the warehouse could not do something.
 *
 * - `locked`       another process uses the data folder
 * - `closed`       it was closed before or meanwhile
 * - `aborted`      the caller went away
 * - `unreachable`  the server does not answer, went away, or is not ready to work
 * - `overloaded`   too much at once: memory, disk, parts, statements
 * - `timeout`      the class's time was over
 * - `too-large`    the result, the read or the memory it wants is beyond the class's limits
 * - `refused`      not allowed: wrong login, or a statement its class may not run
 * - `bad-query`    the statement or its parameters are wrong
 * - `bad-data`     a value, or a segment's line, does not fit the type it should have
 * - `bad-row`      a row that came back does not fit the query's schema
 * - `no-segment`   the segment's file cannot be read
 * - `engine`       anything else
 */
export type WarehouseErrorCode =
  | "locked"
  | "closed"
  | "aborted"
  | "unreachable"
  | "overloaded"
  | "timeout"
  | "too-large"
  | "refused"
  | "bad-query"
  | "bad-data"
  | "bad-row"
  | "no-segment"
  | "engine";

interface Details {
  /** Whether the same call may succeed later, unchanged. */
  retryable: boolean;
  cause?: unknown;
}

/** A failure of the events database; the message says what failed and, where it can, what to do. */
export class WarehouseError extends Error {
  override name = "WarehouseError";
  readonly retryable: boolean;

  constructor(
    readonly code: WarehouseErrorCode,
    message: string,
    { retryable, cause }: Details,
  ) {
    super(message, { cause });
    this.retryable = retryable;
  }
}
