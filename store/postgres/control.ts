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
  /**
   * Calls back with what is told on a channel (`pg_notify`) by any process, once its transaction is through.
   *
   * @param onListening called each time listening begins, also anew after the connection was lost: what was told before
   *   is not heard
   * @returns ends it
   */
  listen(
    channel: string,
    onMessage: (message: string) => void,
    onListening?: () => void,
  ): Promise<() => Promise<void>>;
  ping(): Promise<void>;
  /** Makes everything durable and lets go of the folder or the server. */
  close(): Promise<void>;
}
