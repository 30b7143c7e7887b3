import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import pino from "pino";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { z } from "zod";
import { openSpool, type Spool } from "#ingest/spool/open-spool";
import { startWriter, type Writer } from "#ingest/writer/start-writer";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { SpooledTable, Warehouse } from "#store/clickhouse/warehouse";
import { migratedFolder } from "#tests/support/migrated-folder";

export const silent = pino({ level: "silent" });

/** A warehouse for the test file, empty before each test, and a spool folder for each test. */
export interface Bench {
  readonly warehouse: Warehouse;
  readonly folder: string;
  /** Starts a writer on the folder; every one is closed after the test. */
  write(through?: Warehouse): Writer;
  /** Puts rows into the folder as sealed segments, one for each list. */
  seal(...segments: (readonly object[])[]): Promise<void>;
  sealAs(table: SpooledTable, ...segments: (readonly object[])[]): Promise<void>;
  openSpool(): Promise<Spool>;
  files(): Promise<string[]>;
  /** `n` of every stored event, in order; repeats show. */
  stored(): Promise<number[]>;
  /** What the rollups say: events by person and day, and by the first instants. */
  rollups(): Promise<{ memberDays: number; persons: number }>;
}

const TABLES = [
  "events",
  "member_days",
  "member_lives",
  "member_months",
  "answers",
  "identity_links",
  "link_ends",
  "quarantine",
  "receipts",
  "ledger",
  "arrivals",
];
const nRow = z.object({ n: z.coerce.number() });

export function setUpBench(): Bench {
  let data = "";
  let warehouse: Warehouse | null = null;
  let folder = "";
  let writers: Writer[] = [];

  const open = () => {
    if (!warehouse) throw new Error("only within a test");
    return warehouse;
  };
  beforeAll(async () => {
    data = await migratedFolder("agora-writer-", ["clickhouse"]);
    warehouse = await openWarehouse({ url: undefined, path: join(data, "clickhouse") });
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(data, "spool-"));
    for (const table of TABLES) await open().command("tests/empty", `TRUNCATE TABLE ${table}`);
  });
  afterEach(async () => {
    for (const writer of writers) await writer.close();
    writers = [];
  });
  afterAll(async () => {
    await warehouse?.close();
    await rm(data, { recursive: true, force: true });
  });

  const count = async (sql: string) => {
    const [row] = await open().read({ name: "tests/count", sql, params: {}, row: nRow });
    return row?.n ?? 0;
  };
  const sealAs = async (table: SpooledTable, ...segments: (readonly object[])[]) => {
    const spool = await openSpool({ folder, flushMs: 0, segmentAgeMs: 3_600_000, log: silent });
    for (const rows of segments) {
      await spool.append(table, rows);
      await spool.seal();
    }
    await spool.close();
  };

  return {
    get warehouse() {
      return open();
    },
    get folder() {
      return folder;
    },
    write: (through = open()) => {
      const writer = startWriter({ folder, warehouse: through, log: silent, pollMs: 20 });
      writers.push(writer);
      return writer;
    },
    seal: (...segments) => sealAs("events", ...segments),
    sealAs,
    openSpool: () => openSpool({ folder, flushMs: 0, segmentAgeMs: 20, log: silent }),
    files: async () => (await readdir(folder)).sort(),
    stored: async () => {
      const sql = "SELECT toUInt32(substring(message_id, 2)) AS n FROM events ORDER BY n";
      const rows = await open().read({ name: "tests/stored", sql, params: {}, row: nRow });
      return rows.map(({ n }) => n);
    },
    rollups: async () => ({
      memberDays: await count("SELECT sum(events) AS n FROM member_days"),
      persons: await count("SELECT uniqExact(person) AS n FROM member_lives"),
    }),
  };
}
