import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { startClickHouseHttpServer } from "#tests/support/clickhouse-http-server/start-clickhouse-http-server";

/** Takes a row as it is. */
export const anyRow = z.record(z.string(), z.unknown());

/** About two seconds of the engine's time. */
export const SLOW = "SELECT sum(sleepEachRow(0.1)) AS slept FROM numbers(20)";

type Options = Partial<Parameters<typeof openWarehouse>[0]>;

/** A place for a warehouse, and the warehouses opened there. */
export interface TestWarehouses {
  /** for segments and other files */
  folder: string;
  open(options?: Options): Promise<Warehouse>;
  close(): Promise<void>;
}

async function testWarehouses(serve: boolean): Promise<TestWarehouses> {
  const folder = await mkdtemp(join(tmpdir(), "agora-store-"));
  const path = join(folder, "clickhouse");
  const server = serve ? await startClickHouseHttpServer({ path }) : null;
  const opened: Warehouse[] = [];
  return {
    folder,
    open: async (options = {}) => {
      const warehouse = await openWarehouse({ url: server?.url, path, retryDelaysMs: [], ...options });
      opened.push(warehouse);
      return warehouse;
    },
    close: async () => {
      for (const warehouse of opened) await warehouse.close();
      await server?.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Both ways to run the engine. */
export const ENGINES = {
  embedded: () => testWarehouses(false),
  "behind HTTP": () => testWarehouses(true),
};
