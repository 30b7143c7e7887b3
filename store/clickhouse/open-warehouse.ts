import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { checkParameters } from "./bind-parameters";
import { CLASS_LIMITS, type ClassLimits, classSettings } from "./class-limits";
import { type ClassPool, createClassPool, type SlowStatement } from "./class-pool";
import { dictionaryLogin } from "./dictionary-login";
import { openEmbeddedConnection } from "./embedded-connection";
import { findForgottenBlocks, forgetBlocks } from "./forgotten-blocks";
import { guardAnalystSql } from "./guard-analyst-sql";
import { parseRows } from "./parse-rows";
import { openRemoteConnections } from "./remote-connection";
import { retry } from "./retry";
import { type QueryClass, SPOOLED_TABLES, type Warehouse } from "./warehouse";
import { WarehouseError } from "./warehouse-error";

interface Options {
  /** `http(s)://user:password@host:port/database`; without it the engine runs in this process. */
  url: string | undefined;
  /** the folder of the embedded engine */
  path: string;
  log?: Pick<Logger, "debug" | "warn">;
  onSlow?: (slow: SlowStatement) => void;
  limits?: Partial<Record<QueryClass, Partial<ClassLimits>>>;
  /** pauses before a read or an insert is sent again to a server that gave no answer or was too busy */
  retryDelaysMs?: readonly number[];
}

const PULSE: Partial<ClassLimits> = { connections: 1, timeoutMs: 3_000 };
const CLOSE_MS = 5_000;

/**
 * Opens the events database: inserts, dashboards and analysts each on connections of their own.
 * A server is not asked anything before the first statement.
 *
 * @throws WarehouseError "locked" when another process uses the folder
 */
export async function openWarehouse(options: Options): Promise<Warehouse> {
  const { url, path, log, retryDelaysMs = [200, 1_000] } = options;
  const forgotten = url === undefined ? await findForgottenBlocks(path) : [];
  const pools: Record<QueryClass | "pulse", ClassPool> = {
    ingest: await openPool("ingest", options),
    dashboard: await openPool("dashboard", options),
    analyst: await openPool("analyst", options),
    pulse: await openPool("dashboard", { ...options, limits: { dashboard: PULSE } }),
  };
  const delays = url === undefined ? [] : retryDelaysMs;

  const warehouse: Warehouse = {
    embedded: url === undefined,
    read: async ({ name, sql, params, row, class: pool = "dashboard", caller, signal }) => {
      if (pool === "analyst") guardAnalystSql(sql);
      const statement = { sql, params: checkParameters(sql, params), comment: commentOf(name, caller) };
      const rows = await retry(delays, ["unreachable"], () =>
        pools[pool].run({ name, caller, signal }, (connection, ends) => connection.query(statement, ends)),
      );
      return parseRows(name, row, rows);
    },
    command: async (name, sql, params = {}) => {
      const statement = { sql, params: checkParameters(sql, params), comment: commentOf(name) };
      await pools.ingest.run({ name }, (connection, ends) => connection.command(statement, ends));
    },
    insertSegment: async (segment) => {
      const name = `insert/${segment.table}`;
      if (!SPOOLED_TABLES.includes(segment.table)) {
        throw new WarehouseError("bad-query", `Segments do not go to a table "${segment.table}".`, {
          retryable: false,
        });
      }
      if (await isEmpty(segment.path)) return;
      await retry(delays, ["unreachable", "overloaded"], () =>
        pools.ingest.run({ name }, (connection, ends) => connection.insert(segment, commentOf(name), ends)),
      );
    },
    dictionaryLogin: () => dictionaryLogin(url),
    ping: () => pools.pulse.run({ name: "ping" }, (connection) => connection.ping()),
    close: async () => {
      const open = Object.values(pools);
      await Promise.race([
        Promise.all(open.map((pool) => pool.drain())),
        sleep(CLOSE_MS, null, { ref: false }),
      ]);
      await Promise.all(open.map((pool) => pool.close()));
    },
  };
  if (forgotten.length > 0) {
    const blocks = forgotten.reduce((sum, table) => sum + table.blocks, 0);
    log?.warn({ blocks }, "the engine was killed amid an insert; what it lacks comes in with the repeat");
    await forgetBlocks(forgotten, warehouse);
  }
  return warehouse;

  async function openPool(
    name: QueryClass,
    { limits: changed }: Pick<Options, "limits">,
  ): Promise<ClassPool> {
    const limits = { ...CLASS_LIMITS[name], ...changed?.[name] };
    const settings = classSettings(name, limits);
    const connections =
      url === undefined
        ? await Promise.all(
            Array.from({ length: limits.connections }, () => openEmbeddedConnection(path, settings)),
          )
        : openRemoteConnections({ url, settings, ...limits });
    return createClassPool({ ...options, ...limits, class: name, connections, embedded: url === undefined });
  }
}

const commentOf = (query: string, caller?: string) => JSON.stringify({ query, caller });

async function isEmpty(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size === 0;
  } catch (cause) {
    throw new WarehouseError("no-segment", `The segment ${path} cannot be read.`, {
      retryable: false,
      cause,
    });
  }
}
