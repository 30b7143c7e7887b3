import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema";

export type ControlDatabase = PgDatabase<PgQueryResultHKT, typeof schema>;

/** The control database (projects, accounts, flags), embedded or a server. */
export interface Control {
  readonly embedded: boolean;
  readonly db: ControlDatabase;
  ping(): Promise<void>;
  close(): Promise<void>;
}
