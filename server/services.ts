import type { Logger } from "pino";
import type { GrowthBook } from "#server/growthbook/open-growthbook";
import type { OwnFlags } from "#experiments/flags/own-flags";
import type { Control } from "#store/postgres/control";
import type { Warehouse } from "#store/clickhouse/warehouse";
import type { Collector } from "#server/collector";
import type { Config } from "#server/config";

/** What the dashboard's loaders and actions work with; made once by server.ts and handed to every request. */
export interface Services {
  config: Config;
  warehouse: Warehouse;
  control: Control;
  clock: () => Date;
  log: Logger;
  /** The part of the program that takes events in; null while it is not open yet, and where another program does. */
  collector: () => Collector | null;
  /** The GrowthBook that decides on flags and experiments; null where Agora does. */
  growthBook: GrowthBook | null;
  /** By which flags a project changes its own dashboard. */
  ownFlags: OwnFlags;
  /** Lets its holder create the first account; null once there is one. */
  setupToken: string | null;
}
