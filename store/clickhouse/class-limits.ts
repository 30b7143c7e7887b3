import type { QueryClass } from "./warehouse";

/** What a class of statements may use. */
export interface ClassLimits {
  /** how many run at once; embedded each of them is a connection and, while it computes, a thread */
  connections: number;
  /** how long one may take, ms */
  timeoutMs: number;
  /** the most memory one may take, bytes; null leaves it to the server */
  memoryBytes: number | null;
  /** the most rows one may return; null is no limit */
  resultRows: number | null;
}

const GIB = 2 ** 30;

export const CLASS_LIMITS: Record<QueryClass, ClassLimits> = {
  ingest: { connections: 1, timeoutMs: 300_000, memoryBytes: null, resultRows: null },
  dashboard: { connections: 2, timeoutMs: 30_000, memoryBytes: GIB, resultRows: null },
  analyst: { connections: 1, timeoutMs: 20_000, memoryBytes: GIB, resultRows: 100_000 },
};

type Settings = Record<string, string | number>;

/** Lets numbers through whole and makes "now" the same everywhere. */
const ALWAYS: Settings = {
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  session_timezone: "UTC",
  max_query_size: 64 * 2 ** 20,
};

/**
 * What is sent as a text stays one: the engine would take "2026-01-01T00:00:00+08:00" in a JSON column for a time, and
 * keep it in other words.
 *
 * TRICKY: the number of a block is part of what its deduplication token becomes, so the same file must fall into the
 * same blocks each time: one thread reads it in order, and the size of a block is written down here.
 */
const INGEST: Settings = {
  async_insert: 0,
  input_format_skip_unknown_fields: 1,
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  deduplicate_blocks_in_dependent_materialized_views: 1,
  max_partitions_per_insert_block: 0,
  max_insert_threads: 1,
  input_format_parallel_parsing: 0,
  max_insert_block_size: 1_048_576,
  min_insert_block_size_rows: 1_048_576,
  min_insert_block_size_bytes: 256 * 2 ** 20,
};

/** `readonly` 1 forbids changing settings as well, 2 allows it: dashboards set their `log_comment`. */
const READONLY: Partial<Record<QueryClass, number>> = { dashboard: 2, analyst: 1 };

/** The ClickHouse settings of a class; `readonly` comes last, for after it nothing can be set. */
export function classSettings(name: QueryClass, limits: ClassLimits): Settings {
  const { [name]: readonly } = READONLY;
  return {
    ...ALWAYS,
    ...(name === "ingest" ? INGEST : { cancel_http_readonly_queries_on_client_close: 1 }),
    max_execution_time: Math.ceil(limits.timeoutMs / 1000),
    ...(limits.memoryBytes === null ? {} : { max_memory_usage: limits.memoryBytes }),
    ...(limits.resultRows === null
      ? {}
      : { max_result_rows: limits.resultRows, result_overflow_mode: "throw" }),
    ...(readonly === undefined ? {} : { readonly }),
  };
}
