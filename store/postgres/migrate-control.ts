import { sql } from "drizzle-orm";
import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { MigrationLedger, MigrationState } from "#store/migrations/migration";
import { readMigrations } from "#store/migrations/read-migrations";
import { migrationStates, runMigrations } from "#store/migrations/run-migrations";
import { splitStatements } from "#store/migrations/split-statements";
import type { Control } from "./control";

const FOLDER = new URL("./migrations/", import.meta.url);

const ledgerTable = pgTable("schema_migrations", {
  number: integer("number").primaryKey(),
  name: text("name").notNull(),
  checksum: text("checksum").notNull(),
  appliedAt: timestamp("applied_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
});

/**
 * Brings the control database up to date; what was applied is left alone. Each migration is a transaction.
 *
 * @returns the names of the files it applied
 * @throws MigrationError
 */
export async function migrateControl(control: Control, folder = FOLDER): Promise<string[]> {
  return runMigrations(await readMigrations(folder), controlLedger(control));
}

/** Which migrations the control database has had. */
export async function controlMigrationStatus(control: Control, folder = FOLDER): Promise<MigrationState[]> {
  return migrationStates(await readMigrations(folder), controlLedger(control));
}

const controlLedger = (control: Control): MigrationLedger => ({
  exclusively: (work) => control.exclusively("migrate the control database", work),
  prepare: async () => {
    await control.db.execute(sql`CREATE TABLE IF NOT EXISTS schema_migrations (
      number integer PRIMARY KEY,
      name text NOT NULL,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`);
  },
  applied: async () => {
    const [found] = await control.db
      .select({ table: sql<string>`table_name` })
      .from(sql`information_schema.tables`)
      .where(sql`table_schema = current_schema() AND table_name = 'schema_migrations'`);
    return found ? control.db.select().from(ledgerTable).orderBy(ledgerTable.number) : [];
  },
  apply: ({ number, name, checksum, sql: file }) =>
    control.db.transaction(async (transaction) => {
      for (const statement of splitStatements(file, { backslashEscapes: false })) {
        await transaction.execute(sql.raw(statement));
      }
      await transaction.insert(ledgerTable).values({ number, name, checksum });
    }),
});
