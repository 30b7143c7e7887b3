import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Exclusively } from "#store/migrations/one-at-a-time";
import type * as schema from "./schema";

type ControlDatabase = PgDatabase<PgQueryResultHKT, typeof schema>;

/** The control database (projects, accounts, flags), embedded or a server. */
export interface Control {
  readonly embedded: boolean;
  readonly db: ControlDatabase;
  /** Runs `work` while nobody else runs work under this name: in this process, or on a server in any process. */
  readonly exclusively: Exclusively;
  ping(): Promise<void>;
  /** Makes everything durable and lets go of the folder or the server. */
  close(): Promise<void>;
}
