import type { SpooledTable } from "#store/clickhouse/warehouse";

/** Where the door leaves what it took in. */
export interface Sink {
  /**
   * Resolves when the lines are durable.
   *
   * @throws SinkFull when there is no room; anything else it throws means that the lines may not be kept
   */
  append(table: SpooledTable, lines: readonly object[]): Promise<void>;
}

/** The refusal of a sink without room: an error with these two fields. */
export interface SinkFull {
  code: "spool-full";
  retryAfterSeconds: number;
}

export function isSinkFull(error: unknown): error is SinkFull {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "spool-full" &&
    "retryAfterSeconds" in error &&
    typeof error.retryAfterSeconds === "number"
  );
}
