import { createReadStream } from "node:fs";
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import type { Connection } from "./connection";
import { remoteRows } from "./remote-rows";

interface Options {
  url: string;
  settings: Record<string, string | number>;
  connections: number;
  timeoutMs: number;
}

/** Seats at a ClickHouse server for one class; they share an HTTP client with as many sockets. */
export function openRemoteConnections({ url, settings, connections, timeoutMs }: Options): Connection[] {
  const client = createClient({
    url,
    application: "agora",
    clickhouse_settings: settings,
    compression: { request: true, response: true },
    max_open_connections: connections,
    // The pool gives up earlier; this is for sockets nobody waits for.
    request_timeout: timeoutMs + 10_000,
    use_multipart_params_auto: true,
    log: { level: ClickHouseLogLevel.OFF },
  });
  return Array.from({ length: connections }, () => remoteConnection(client));
}

const remoteConnection = (client: ClickHouseClient): Connection => ({
  query: async ({ sql, params, comment }, signal) => {
    const result = await client.query({
      query: sql,
      query_params: params,
      format: "JSONEachRow",
      abort_signal: signal,
      clickhouse_settings: { log_comment: comment },
    });
    // TRICKY: the client lets go of the signal once the answer has begun.
    signal.addEventListener("abort", () => result.close(), { once: true });
    return remoteRows(result);
  },
  command: async ({ sql, params, comment }, signal) => {
    await client.command({
      query: sql,
      query_params: params,
      abort_signal: signal,
      clickhouse_settings: { log_comment: comment },
    });
  },
  insert: async ({ table, path, token }, comment, signal) => {
    const { stream } = await client.exec({
      query: `INSERT INTO ${table} FORMAT JSONEachRow`,
      values: createReadStream(path),
      abort_signal: signal,
      clickhouse_settings: { log_comment: comment, insert_deduplication_token: token },
    });
    for await (const _ of stream);
  },
  ping: async () => {
    const answer = await client.ping({ select: true });
    if (!answer.success) throw answer.error;
  },
  close: () => client.close(),
});
