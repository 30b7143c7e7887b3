import { z } from "zod";
import type { AppliedMigration, MigrationLedger, MigrationState } from "#store/migrations/migration";
import { type Exclusively, oneAtATime } from "#store/migrations/one-at-a-time";
import { readMigrations } from "#store/migrations/read-migrations";
import { migrationStates, runMigrations } from "#store/migrations/run-migrations";
import { splitStatements } from "#store/migrations/split-statements";
import type { Warehouse } from "./warehouse";

const FOLDER = new URL("./migrations/", import.meta.url);
const inThisProcess: Exclusively = oneAtATime();

/**
 * Brings the events database up to date; what was applied is left alone.
 *
 * @param exclusively ClickHouse has no lock that processes could share, so the control database lends its own
 * @returns the names of the files it applied
 * @throws MigrationError
 */
export async function migrateWarehouse(
  warehouse: Warehouse,
  exclusively = inThisProcess,
  folder = FOLDER,
): Promise<string[]> {
  return runMigrations(await readMigrations(folder), warehouseLedger(warehouse, exclusively));
}

/** Which migrations the events database has had. */
export async function warehouseMigrationStatus(
  warehouse: Warehouse,
  folder = FOLDER,
): Promise<MigrationState[]> {
  return migrationStates(await readMigrations(folder), warehouseLedger(warehouse));
}

const existsRow = z.object({ result: z.number() });
const appliedRow = z
  .object({ number: z.number(), name: z.string(), checksum: z.string(), applied_at: z.string() })
  .transform((row): AppliedMigration => ({
    number: row.number,
    name: row.name,
    checksum: row.checksum,
    appliedAt: new Date(`${row.applied_at.replace(" ", "T")}Z`),
  }));

/** The table `schema_migrations`. A migration that fails half-way runs again from its start: its DDL is idempotent. */
const warehouseLedger = (warehouse: Warehouse, exclusively = inThisProcess): MigrationLedger => ({
  exclusively: (work) => exclusively("migrate the events database", work),
  prepare: () =>
    warehouse.command(
      "migrations/prepare",
      `CREATE TABLE IF NOT EXISTS schema_migrations (
         number UInt32, name String, checksum String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3)
       ) ENGINE = MergeTree ORDER BY number`,
    ),
  applied: async () => {
    const [table] = await warehouse.read({
      name: "migrations/exists",
      sql: "EXISTS TABLE schema_migrations",
      params: {},
      row: existsRow,
      class: "ingest",
    });
    if (table?.result !== 1) return [];
    return warehouse.read({
      name: "migrations/applied",
      sql: "SELECT number, name, checksum, applied_at FROM schema_migrations ORDER BY number",
      params: {},
      row: appliedRow,
      class: "ingest",
    });
  },
  apply: async ({ number, name, file, checksum, sql }) => {
    const filled = sql.replaceAll("{{login}}", () => warehouse.dictionaryLogin());
    for (const statement of splitStatements(filled, { backslashEscapes: true })) {
      await warehouse.command(`migrations/${file}`, statement);
    }
    await warehouse.command(
      "migrations/note",
      "INSERT INTO schema_migrations (number, name, checksum) SELECT {number: UInt32}, {name: String}, {checksum: String}",
      { number, name, checksum },
    );
  },
});
