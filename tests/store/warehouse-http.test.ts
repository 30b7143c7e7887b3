import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import {
  type ClickHouseHttpServer,
  startClickHouseHttpServer,
} from "#tests/support/clickhouse-http-server/start-clickhouse-http-server";
import { AT_ITS_BEST } from "#tests/support/clickhouse-http-server/switches";
import { migratedFolder } from "#tests/support/migrated-folder";
import { eventLine, writeSegment } from "./event-line";

const anyRow = z.record(z.string(), z.unknown());

describe("the warehouse on a server", () => {
  let folder: string;
  let server: ClickHouseHttpServer;
  let warehouse: Warehouse;
  const opened: Warehouse[] = [];

  const open = async (options: Partial<Parameters<typeof openWarehouse>[0]> = {}) => {
    const another = await openWarehouse({ url: server.url, path: "", retryDelaysMs: [10, 10], ...options });
    opened.push(another);
    return another;
  };
  const ask = (sql: string, params: Record<string, unknown> = {}) =>
    warehouse.read({ name: "test/ask", sql, params, row: anyRow });
  const seen = async (part: string) => (await server.seen()).filter(({ sql }) => sql.includes(part));

  beforeAll(async () => {
    folder = await migratedFolder("agora-http-", ["clickhouse"]);
    server = await startClickHouseHttpServer({ path: join(folder, "clickhouse") });
    warehouse = await open();
  });
  afterEach(() => server.set(AT_ITS_BEST));
  afterAll(async () => {
    for (const each of opened) await each.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  it("sends and receives compressed, with the settings of the class", async () => {
    const path = await writeSegment(folder, "packed", [eventLine({ project: 20 })]);
    await warehouse.insertSegment({ table: "events", path, token: "packed" });
    const [insert] = await seen("INSERT INTO events");
    expect(insert).toMatchObject({
      requestEncoding: "gzip",
      outcome: "answered",
      settings: {
        insert_deduplication_token: "packed",
        async_insert: "0",
        log_comment: '{"query":"insert/events"}',
      },
    });
    expect(await ask("SELECT count() AS packed FROM events WHERE project = 20")).toEqual([{ packed: "1" }]);
    const [read] = await seen("AS packed");
    expect(read).toMatchObject({
      responseEncoding: "gzip",
      settings: { readonly: "2", max_execution_time: "30" },
    });
  });

  it("sends long parameters in the body and short ones in the address", async () => {
    const text = "长".repeat(20_000);
    expect(await ask("SELECT length({text: String}) AS long", { text })).toEqual([{ long: "60000" }]);
    expect(await ask("SELECT length({text: String}) AS short", { text: "x" })).toEqual([{ short: "1" }]);
    expect(await seen("AS long")).toMatchObject([{ isMultipart: true }]);
    expect(await seen("AS short")).toMatchObject([{ isMultipart: false }]);
  });

  it("tells an exception in mid-stream from the end of the rows, and does not ask again", async () => {
    const sql = `SELECT number AS midstream, throwIf(number = 250000, 'boom') FROM numbers(300000)
      SETTINGS max_block_size = 10000, max_threads = 1`;
    await expect(ask(sql)).rejects.toMatchObject({ code: "engine", cause: { code: "395" } });
    await expect(ask(sql)).rejects.toThrow("FUNCTION_THROW_IF_VALUE_IS_NON_ZERO (395)");
    expect(await seen("AS midstream")).toMatchObject([
      { outcome: "failed in mid-stream" },
      { outcome: "failed in mid-stream" },
    ]);
  });

  it("asks again when an answer broke off, and gives up after the last pause", async () => {
    const sql = "SELECT number AS torn FROM numbers(200000) SETTINGS max_block_size = 10000";
    await server.set({ cutInAnswer: 2 });
    expect(await ask(sql)).toHaveLength(200_000);
    expect((await seen("AS torn")).map(({ outcome }) => outcome)).toEqual(["cut", "cut", "answered"]);
    await server.set({ cutInAnswer: 3 });
    await expect(ask(sql)).rejects.toMatchObject({ code: "unreachable", retryable: true });
  });

  it("stores a segment once, although the answer was lost twice", async () => {
    const path = await writeSegment(folder, "lost", [
      eventLine({ project: 21 }),
      eventLine({ project: 21, merges: "5", person: "6" }),
    ]);
    await server.set({ cutBeforeAnswer: 2 });
    await warehouse.insertSegment({ table: "events", path, token: "lost" });
    const outcomes = (await seen("INSERT INTO events")).slice(-3).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["cut", "cut", "answered"]);
    const sql = `SELECT (SELECT count() FROM events WHERE project = 21) AS events,
      (SELECT sum(events) FROM member_days WHERE project = 21) AS in_days,
      (SELECT count() FROM identity_links WHERE project = 21) AS merges`;
    expect(await ask(sql)).toEqual([{ events: "2", in_days: "2", merges: "1" }]);
  });

  it("sends a command only once, for it may not be repeatable", async () => {
    await warehouse.command("test/table", "CREATE TABLE once (a UInt8) ENGINE = MergeTree ORDER BY a");
    await server.set({ cutBeforeAnswer: 1 });
    const command = warehouse.command("test/insert", "INSERT INTO once SELECT 1");
    await expect(command).rejects.toMatchObject({ code: "unreachable" });
    expect(await ask("SELECT count() AS n FROM once")).toEqual([{ n: "1" }]);
  });

  it("says when nobody answers, and works again when somebody does", async () => {
    await server.set({ down: true });
    await expect(ask("SELECT 1 AS one")).rejects.toMatchObject({ code: "unreachable", retryable: true });
    await expect(warehouse.ping()).rejects.toMatchObject({ code: "unreachable" });
    await server.set({ down: false });
    expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await expect(warehouse.ping()).resolves.toBeUndefined();
  });

  it("does not wait longer than the class may, whatever the server does", async () => {
    const hasty = await open({ limits: { dashboard: { timeoutMs: 100 }, ingest: { timeoutMs: 100 } } });
    await server.set({ delayMs: 4_000 });
    const read = hasty.read({ name: "test/silent", sql: "SELECT 1", params: {}, row: anyRow });
    await expect(read).rejects.toMatchObject({ code: "timeout", retryable: false });
    await expect(read).rejects.toThrow("test/silent was not answered within 0.1 s");
    const command = hasty.command("test/silent", "SYSTEM RELOAD DICTIONARY person_of");
    await expect(command).rejects.toMatchObject({ code: "timeout", retryable: true });
  });

  it("stops a read on the server when the caller leaves", async () => {
    const leaving = new AbortController();
    const sql = "SELECT sleepEachRow(0.01) AS left_alone FROM numbers(3000) SETTINGS max_block_size = 10";
    const read = warehouse.read({ name: "test/left", sql, params: {}, row: anyRow, signal: leaving.signal });
    setTimeout(() => leaving.abort(), 500);
    await expect(read).rejects.toMatchObject({ code: "aborted" });
    await expect
      .poll(() => seen("left_alone"), { timeout: 10_000 })
      .toMatchObject([{ outcome: "left by the client" }]);
  });

  it("logs in with the address's user, and says what to check when that fails", async () => {
    await server.set({ user: "agora", password: "p@ss:word/1" });
    await expect(ask("SELECT 1 AS one")).rejects.toMatchObject({ code: "refused", retryable: false });
    await expect(ask("SELECT 1 AS one")).rejects.toThrow("CLICKHOUSE_URL");
    const url = server.url.replace("http://", `http://agora:${encodeURIComponent("p@ss:word/1")}@`);
    const known = await open({ url });
    const rows = await known.read({ name: "test/known", sql: "SELECT 1 AS one", params: {}, row: anyRow });
    expect(rows).toEqual([{ one: 1 }]);
    expect(known.dictionaryLogin()).toBe("USER 'agora' PASSWORD 'p@ss:word/1'");
    expect(warehouse.dictionaryLogin()).toBe("");
  });

  it("works in a database that is not the default one, dictionary included", async () => {
    const elsewhere = await open({ url: `${server.url}/elsewhere` });
    await expect(migrateWarehouse(elsewhere)).rejects.toThrow("Create the database");
    await warehouse.command("test/database", "CREATE DATABASE elsewhere");
    await migrateWarehouse(elsewhere);
    const path = await writeSegment(folder, "elsewhere", [eventLine({ person: "100", merges: "200" })]);
    await elsewhere.insertSegment({ table: "events", path, token: "elsewhere" });
    await elsewhere.command("test/reload", "SYSTEM RELOAD DICTIONARY person_of");
    const sql = `SELECT currentDatabase() AS database, count() AS events,
      any(dictGetOrDefault('person_of', 'person', toUInt64(200), toUInt64(0))) AS person FROM events`;
    expect(await elsewhere.read({ name: "test/elsewhere", sql, params: {}, row: anyRow })).toEqual([
      { database: "elsewhere", events: "1", person: "100" },
    ]);
    expect(await ask("SELECT count() AS n FROM events WHERE person = 100")).toEqual([{ n: "0" }]);
  });
});
