import {
  MigrationError,
  type AppliedMigration,
  type Migration,
  type MigrationLedger,
  type MigrationState,
} from "./migration";

/**
 * Brings a database up to date, one process at a time; what was applied already is left alone.
 *
 * @returns the names of the files it applied
 * @throws MigrationError when an applied file has changed, the database is newer than the files, or a statement fails
 */
export async function runMigrations(migrations: Migration[], ledger: MigrationLedger): Promise<string[]> {
  return ledger.exclusively(async () => {
    await ledger.prepare();
    const applied = byNumber(await ledger.applied());
    for (const migration of migrations) refuseChanged(migration, applied.get(migration.number));
    for (const { number, name } of applied.values()) {
      if (number > migrations.length) {
        throw new MigrationError(
          "unknown",
          `The database has had migration ${number} (${name}), which this version of Agora does not know. Start the newer version.`,
        );
      }
    }

    const pending = migrations.filter(({ number }) => !applied.has(number));
    for (const migration of pending) {
      try {
        await ledger.apply(migration);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new MigrationError("failed", `Migration ${migration.file} failed: ${reason}`, error);
      }
    }
    return pending.map(({ file }) => file);
  });
}

/** What was applied and what waits; changes nothing. */
export async function migrationStates(
  migrations: Migration[],
  ledger: MigrationLedger,
): Promise<MigrationState[]> {
  const applied = byNumber(await ledger.applied());
  return migrations.map(({ number, name, checksum }) => {
    const done = applied.get(number);
    if (!done) return { number, name, state: "pending", appliedAt: null };
    return {
      number,
      name,
      state: done.checksum === checksum ? "applied" : "changed",
      appliedAt: done.appliedAt,
    };
  });
}

const byNumber = (applied: AppliedMigration[]) => new Map(applied.map((entry) => [entry.number, entry]));

function refuseChanged(migration: Migration, applied: AppliedMigration | undefined): void {
  if (!applied || applied.checksum === migration.checksum) return;
  throw new MigrationError(
    "changed",
    `Migration ${migration.file} is not the file that was applied on ${applied.appliedAt.toISOString()}. ` +
      "Restore it and put the change into a new migration.",
  );
}
