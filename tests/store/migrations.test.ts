import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateWarehouse, warehouseMigrationStatus } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import type { Control } from "#store/postgres/control";
import { controlMigrationStatus, migrateControl } from "#store/postgres/migrate-control";
import { openControl } from "#store/postgres/open-control";
import { startPostgres } from "#tests/support/postgres-server";

/** A database to migrate, with a table `notes` that the migrations fill. */
interface Subject {
  migrate(folder: URL): Promise<string[]>;
  status(folder: URL): ReturnType<typeof warehouseMigrationStatus>;
  notes(): Promise<string[]>;
  createNotes: string;
  reset(): Promise<void>;
  close(): Promise<void>;
}

async function warehouseSubject(): Promise<Subject> {
  const path = await mkdtemp(join(tmpdir(), "agora-migrate-"));
  const warehouse: Warehouse = await openWarehouse({ url: undefined, path });
  const row = z.object({ text: z.string() });
  return {
    migrate: (folder) => migrateWarehouse(warehouse, undefined, folder),
    status: (folder) => warehouseMigrationStatus(warehouse, folder),
    notes: async () => {
      const rows = await warehouse.read({
        name: "test/notes",
        sql: "SELECT text FROM notes ORDER BY text",
        params: {},
        row,
      });
      return rows.map(({ text }) => text);
    },
    createNotes: "CREATE TABLE IF NOT EXISTS notes (text String) ENGINE = MergeTree ORDER BY text",
    reset: async () => {
      await warehouse.command("test/reset", "DROP TABLE IF EXISTS notes");
      await warehouse.command("test/reset", "DROP TABLE IF EXISTS schema_migrations");
    },
    close: async () => {
      await warehouse.close();
      await rm(path, { recursive: true });
    },
  };
}

async function controlSubject(url: string | undefined, stop: () => Promise<void>): Promise<Subject> {
  const path = await mkdtemp(join(tmpdir(), "agora-migrate-"));
  const open = () => openControl({ url, path: join(path, "postgres") });
  const control: Control = await open();
  const notes = z.array(z.object({ text: z.string() }));
  return {
    migrate: (folder) => migrateControl(control, folder),
    status: (folder) => controlMigrationStatus(control, folder),
    notes: async () => {
      const rows = await control.db
        .select({ text: sql`text` })
        .from(sql`notes`)
        .orderBy(sql`text`);
      return notes.parse(rows).map(({ text }) => text);
    },
    createNotes: "CREATE TABLE notes (text text)",
    reset: async () => {
      await control.db.execute(sql`DROP TABLE IF EXISTS notes, schema_migrations`);
    },
    close: async () => {
      await control.close();
      await stop();
      await rm(path, { recursive: true });
    },
  };
}

const SUBJECTS: Record<string, () => Promise<Subject>> = {
  "the events database": warehouseSubject,
  "the control database": () => controlSubject(undefined, async () => undefined),
  "the control database on a server": async () => {
    const server = await startPostgres();
    return controlSubject(server.url, () => server.close());
  },
};

describe.each(Object.entries(SUBJECTS))("migrations of %s", (_, open) => {
  let subject: Subject;
  let folder: string;
  const put = (file: string, content: string) => writeFile(join(folder, file), content);
  const url = () => pathToFileURL(`${folder}/`);

  beforeAll(async () => {
    subject = await open();
  });
  afterAll(() => subject.close());
  beforeEach(async () => {
    await subject.reset();
    folder = await mkdtemp(join(tmpdir(), "agora-migrations-"));
    await mkdir(folder, { recursive: true });
    await put(
      "0001_notes.sql",
      `-- a; 'comment\n${subject.createNotes};\nINSERT INTO notes VALUES ('a; b''c');`,
    );
    await put("0002_more.sql", "INSERT INTO notes VALUES ('second');\n");
    return () => rm(folder, { recursive: true });
  });

  it("are applied once, in order, and their state is told", async () => {
    const waiting = { state: "pending", appliedAt: null };
    expect(await subject.status(url())).toEqual([
      { number: 1, name: "notes", ...waiting },
      { number: 2, name: "more", ...waiting },
    ]);
    expect(await subject.migrate(url())).toEqual(["0001_notes.sql", "0002_more.sql"]);
    expect(await subject.migrate(url())).toEqual([]);
    expect(await subject.notes()).toEqual(["a; b'c", "second"]);
    await put("0003_late.sql", "INSERT INTO notes VALUES ('third')");
    const states = await subject.status(url());
    expect(states.map(({ number, state }) => [number, state])).toEqual([
      [1, "applied"],
      [2, "applied"],
      [3, "pending"],
    ]);
    expect(Math.abs(Date.now() - (states[0]?.appliedAt?.getTime() ?? 0))).toBeLessThan(600_000);
  });

  it("do not run twice when two start together", async () => {
    const both = await Promise.all([subject.migrate(url()), subject.migrate(url())]);
    expect(both.flat().sort()).toEqual(["0001_notes.sql", "0002_more.sql"]);
    expect(await subject.notes()).toEqual(["a; b'c", "second"]);
  });

  it("must not change after they were applied", async () => {
    await subject.migrate(url());
    await put("0001_notes.sql", "SELECT 'something else'");
    await put("0003_late.sql", "INSERT INTO notes VALUES ('third')");
    await expect(subject.migrate(url())).rejects.toMatchObject({ name: "MigrationError", code: "changed" });
    await expect(subject.migrate(url())).rejects.toThrow("0001_notes.sql");
    expect((await subject.status(url())).map(({ state }) => state)).toEqual([
      "changed",
      "applied",
      "pending",
    ]);
    expect(await subject.notes()).toEqual(["a; b'c", "second"]);
  });

  it("name the file that fails, keep those before it, and go on once it is mended", async () => {
    await put("0002_more.sql", "INSERT INTO nowhere VALUES ('x')");
    await expect(subject.migrate(url())).rejects.toMatchObject({ code: "failed" });
    await expect(subject.migrate(url())).rejects.toThrow("0002_more.sql");
    await put("0002_more.sql", "INSERT INTO notes VALUES ('mended')");
    expect(await subject.migrate(url())).toEqual(["0002_more.sql"]);
    expect(await subject.notes()).toEqual(["a; b'c", "mended"]);
  });

  it("refuse a database that is newer than the files", async () => {
    await subject.migrate(url());
    await rm(join(folder, "0002_more.sql"));
    await expect(subject.migrate(url())).rejects.toMatchObject({ code: "unknown" });
    await expect(subject.migrate(url())).rejects.toThrow("migration 2 (more)");
  });

  it.each(["notes.sql", "0004_gap.sql"])("refuse a file called %s", async (file) => {
    await put(file, "SELECT 1");
    await expect(subject.migrate(url())).rejects.toMatchObject({ code: "bad-file" });
    await expect(subject.migrate(url())).rejects.toThrow(file);
  });
});
