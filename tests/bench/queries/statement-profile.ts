import { createClient, type ClickHouseClientConfigOptions } from "@clickhouse/client";
import { createChdbConnection } from "chdb/connection";
import { z } from "zod";
import type { Read } from "#store/clickhouse/warehouse";
import { checkParameters, setParameters } from "#store/clickhouse/bind-parameters";

/** What one statement cost. */
export interface Profile {
  rows: number;
  bytes: number;
  /** the most memory it held, bytes; the last moments of a statement of some milliseconds may be missing */
  memory: number;
}

/** A statement as the warehouse was asked to read it. */
export type Asked = Pick<Read<unknown>, "name" | "sql" | "params">;

const POLL_MS = 3;
const answer = z.object({ statistics: z.object({ rows_read: z.number(), bytes_read: z.number() }) });
const processes = z.object({ data: z.array(z.object({ query: z.string(), peak: z.coerce.number() })) });

type ClientConnection = NonNullable<ClickHouseClientConfigOptions["connection"]>;

/** Runs statements one at a time and looks at what the engine says of them. The folder is the embedded engine's. */
export function openProfiler(path: string) {
  // The engine's package and the client each carry the declaration of this one type.
  const open = () =>
    createClient({ connection: createChdbConnection({ path }) as unknown as ClientConnection });
  const [worker, watcher] = [open(), open()];

  const profile = async ({ sql, params }: Asked): Promise<Profile> => {
    const script = [setParameters(checkParameters(sql, params)), sql]
      .filter((part) => part !== "")
      .join("; ");
    let memory = 0;
    const state = { isRunning: true };
    const running = worker.query({ query: script, format: "JSON" }).then((result) => result.json());
    running.finally(() => (state.isRunning = false)).catch(() => undefined);
    while (state.isRunning) {
      const seen = await watcher.query({
        query: "SELECT query, peak_memory_usage AS peak FROM system.processes",
        format: "JSON",
      });
      for (const { query, peak } of processes.parse(await seen.json()).data) {
        if (!query.includes("system.processes")) memory = Math.max(memory, peak);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    const { statistics } = answer.parse(await running);
    return { rows: statistics.rows_read, bytes: statistics.bytes_read, memory };
  };

  return { profile, close: () => Promise.all([worker.close(), watcher.close()]) };
}
