import type { Logger } from "pino";
import type { Control } from "#store/postgres/control";
import type { Warehouse } from "#store/clickhouse/warehouse";
import type { Config } from "#server/config";

/** What the dashboard's loaders and actions work with; made once by server.ts and handed to every request. */
export interface Services {
  config: Config;
  warehouse: Warehouse;
  control: Control;
  clock: () => Date;
  log: Logger;
  /** Lets its holder create the first account; null once there is one. */
  setupToken: string | null;
}
