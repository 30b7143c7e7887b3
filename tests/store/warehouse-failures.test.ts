import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";
import { anyRow, ENGINES, SLOW, type TestWarehouses } from "./test-warehouses";

describe.each(Object.entries(ENGINES))("failures of the warehouse %s", (_, start) => {
  let place: TestWarehouses;
  let warehouse: Warehouse;

  const ask = (sql: string, params: Record<string, unknown> = {}) =>
    warehouse.read({ name: "test/ask", sql, params, row: anyRow });
  const failure = (sql: string, options: { class?: "analyst"; params?: Record<string, unknown> } = {}) =>
    warehouse.read({ name: "test/fail", sql, params: {}, row: anyRow, ...options }).then(
      () => expect.fail("it did not fail"),
      (error: unknown) => (error instanceof WarehouseError ? error : expect.fail(String(error))),
    );

  beforeAll(async () => {
    place = await start();
    warehouse = await place.open();
  });
  afterAll(() => place.close());

  describe("errors", () => {
    it.each([
      ["SELEC 1", "bad-query", "62"],
      ["SELECT * FROM nowhere", "bad-query", "60"],
      ["SELECT nothing", "bad-query", "47"],
      ["SELECT throwIf(1)", "engine", "395"],
    ])("%s is %s", async (sql, code, number) => {
      const error = await failure(sql);
      expect(error.code).toBe(code);
      expect(error.message).toContain(`(${number})`);
      expect(error.message).toContain("test/fail");
    });

    it("do not repeat a value that was sent", async () => {
      const error = await failure("SELECT toUInt8({value: String})", { params: { value: "secret" } });
      expect(error).toMatchObject({ code: "bad-data", retryable: false });
      expect(`${error.message} ${String(error.cause)}`).not.toContain("secret");
    });

    it("leave no rows behind for the next statement", async () => {
      const narrow = await place.open({ limits: { dashboard: { connections: 1 } } });
      const read = { name: "test/left-over", params: {}, row: anyRow };
      const sql = `SELECT number, throwIf(number = 150000) FROM numbers(200000)
        SETTINGS max_block_size = 100, max_threads = 1`;
      await expect(narrow.read({ ...read, sql })).rejects.toMatchObject({ code: "engine" });
      expect(await narrow.read({ ...read, sql: "SELECT 1 AS one" })).toEqual([{ one: 1 }]);
    });

    it("are timeouts, when the class's time is over", async () => {
      const hasty = await place.open({ limits: { dashboard: { timeoutMs: 1_000 } } });
      const read = hasty.read({ name: "test/late", sql: SLOW, params: {}, row: anyRow });
      await expect(read).rejects.toMatchObject({ code: "timeout", retryable: false });
    });
  });

  describe("abort", () => {
    it("answers at once, and the connection serves the next when it is free", async () => {
      const leaving = new AbortController();
      let isOver = false;
      const read = warehouse
        .read({ name: "test/left", sql: SLOW, params: {}, row: anyRow, signal: leaving.signal })
        .finally(() => (isOver = true));
      await ask("SELECT 1");
      expect(isOver).toBe(false);
      leaving.abort();
      await expect(read).rejects.toMatchObject({ code: "aborted", retryable: false });
      const rows = await Promise.all([1, 2, 3, 4].map((n) => ask("SELECT {n: UInt8} AS n", { n })));
      expect(rows).toEqual([1, 2, 3, 4].map((n) => [{ n }]));
    });

    it("starts nothing for somebody who has left already", async () => {
      const read = warehouse.read({
        name: "test/gone",
        sql: "SELECT 1",
        params: {},
        row: anyRow,
        signal: AbortSignal.abort(),
      });
      await expect(read).rejects.toMatchObject({ code: "aborted" });
    });
  });

  it("closes: readers are told, and nothing runs afterwards", async () => {
    const closing = await place.open();
    const read = closing.read({ name: "test/closing", sql: SLOW, params: {}, row: anyRow });
    const told = expect(read).rejects.toMatchObject({ code: "closed", retryable: false });
    await closing.close();
    await told;
    await expect(closing.ping()).rejects.toMatchObject({ code: "closed" });
    expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});
