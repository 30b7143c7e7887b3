import { join } from "node:path";
import type { Logger } from "pino";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import { withRememberedReads } from "#store/clickhouse/remembered-reads";
import type { Warehouse } from "#store/clickhouse/warehouse";
import type { Control } from "#store/postgres/control";
import { migrateControl } from "#store/postgres/migrate-control";
import { openControl } from "#store/postgres/open-control";
import type { Config } from "#server/config";

/** Opens both databases and brings their tables up to date. */
export async function openStores(
  config: Pick<Config, "dataFolder" | "clickHouseUrl" | "databaseUrl">,
  log: Logger,
): Promise<{ warehouse: Warehouse; control: Control }> {
  const opening = [
    openControl({ url: config.databaseUrl, path: join(config.dataFolder, "postgres") }),
    openWarehouse({ url: config.clickHouseUrl, path: join(config.dataFolder, "clickhouse"), log }),
  ] as const;
  try {
    const [control, warehouse] = await Promise.all(opening);
    await migrateControl(control);
    await migrateWarehouse(warehouse, control.exclusively);
    // Another program may write to a server, but nobody else to the engine inside this one.
    return { warehouse: warehouse.embedded ? withRememberedReads(warehouse) : warehouse, control };
  } catch (error) {
    for (const store of await Promise.allSettled(opening)) {
      if (store.status === "fulfilled") await store.value.close();
    }
    throw error;
  }
}
