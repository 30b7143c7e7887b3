import pino from "pino";
import { openStores } from "#server/open-stores";

/** Makes a data folder whose databases are empty and up to date: of a process of its own, for an engine has one folder. */
const [dataFolder = ""] = process.argv.slice(2);
const { warehouse, control } = await openStores(
  { dataFolder, clickHouseUrl: undefined, databaseUrl: undefined },
  pino({ level: "silent" }),
);
await Promise.all([warehouse.close(), control.close()]);
process.exit(0);
