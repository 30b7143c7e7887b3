/** A numbered step of a database's shape: one file `0001_name.sql`. */
export interface Migration {
  number: number;
  name: string;
  /** file name, for messages */
  file: string;
  /** SHA-256 of the file, hex */
  checksum: string;
  sql: string;
}

/** What a database remembers of a migration it has applied. */
export interface AppliedMigration {
  number: number;
  name: string;
  checksum: string;
  appliedAt: Date;
}

export interface MigrationState {
  number: number;
  name: string;
  /** "changed": the file is no longer the one that was applied. */
  state: "applied" | "pending" | "changed";
  appliedAt: Date | null;
}

/** A database as the runner sees it. */
export interface MigrationLedger {
  /** What was applied so far; empty on a new database. */
  applied(): Promise<AppliedMigration[]>;
  /** Makes the place where applied migrations are noted, if it is not there. */
  prepare(): Promise<void>;
  /** Runs a migration's statements and notes it. */
  apply(migration: Migration): Promise<void>;
  /** Runs `work` while no other process migrates the same database. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

/** The migrations and the database do not fit together; the message names the file and what to do. */
export class MigrationError extends Error {
  override name = "MigrationError";

  constructor(
    readonly code: "bad-file" | "changed" | "unknown" | "failed",
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
