import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";
import { eventLine, writeSegment } from "./event-line";
import { anyRow, ENGINES, SLOW, type TestWarehouses } from "./test-warehouses";

describe.each(Object.entries(ENGINES))("classes of the warehouse %s", (_, start) => {
  let place: TestWarehouses;
  let warehouse: Warehouse;
  const slow: string[] = [];

  const ask = (sql: string, params: Record<string, unknown> = {}) =>
    warehouse.read({ name: "test/ask", sql, params, row: anyRow });
  const failure = (sql: string, options: { class?: "analyst"; params?: Record<string, unknown> } = {}) =>
    warehouse.read({ name: "test/fail", sql, params: {}, row: anyRow, ...options }).then(
      () => expect.fail("it did not fail"),
      (error: unknown) => (error instanceof WarehouseError ? error : expect.fail(String(error))),
    );

  beforeAll(async () => {
    place = await start();
    warehouse = await place.open({ onSlow: ({ query }) => slow.push(query) });
    await migrateWarehouse(warehouse);
  });
  afterAll(() => place.close());

  it("keeps dashboards, inserts and analysts from waiting for each other", async () => {
    const order: string[] = [];
    const note = (name: string) => () => order.push(name);
    const pages = [1, 2].map(() =>
      warehouse.read({ name: "test/page", sql: SLOW, params: {}, row: anyRow }).then(note("page")),
    );
    const path = await writeSegment(place.folder, "meanwhile", [eventLine({ project: 6 })]);
    await warehouse.insertSegment({ table: "events", path, token: "six" }).then(note("insert"));
    await warehouse
      .read({ name: "test/question", sql: "SELECT 1", params: {}, row: anyRow, class: "analyst" })
      .then(note("question"));
    await warehouse.ping().then(note("ping"));
    await Promise.all(pages);
    expect(order).toEqual(["insert", "question", "ping", "page", "page"]);
    expect(slow).toContain("test/page");
    expect(slow).not.toContain("test/question");
  });

  describe("analysts", () => {
    it.each([
      "INSERT INTO events (id) SELECT generateUUIDv4()",
      "SELECT * FROM file('/etc/hostname', 'LineAsString')",
      "SELECT file('/etc/hostname')",
      "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')",
      "SELECT * FROM remote('127.0.0.1', 'system.one')",
      "SELECT 1 INTO OUTFILE '/tmp/agora-must-not-exist'",
      "SELECT 1 SETTINGS max_execution_time = 1000",
      "CREATE TABLE stolen (a UInt8) ENGINE = Memory",
      "SELECT 1; SELECT 2",
    ])("are refused %s", async (sql) => {
      expect(await failure(sql, { class: "analyst" })).toMatchObject({ code: "refused", retryable: false });
    });

    it("have limits of their own", async () => {
      const many = await failure("SELECT number FROM numbers(100001)", { class: "analyst" });
      expect(many).toMatchObject({ code: "too-large", retryable: false });
      const small = await place.open({ limits: { analyst: { memoryBytes: 30_000_000 } } });
      const sql = "SELECT length(groupArray(number)) FROM numbers(10000000)";
      const read = small.read({ name: "test/big", sql, params: {}, row: anyRow, class: "analyst" });
      await expect(read).rejects.toMatchObject({ code: "too-large" });
    });

    it("ask questions with parameters, and others still write afterwards", async () => {
      const question = {
        name: "test/analyst",
        sql: "SELECT {a: String} AS a;",
        params: { a: "x" },
        row: anyRow,
      };
      expect(await warehouse.read({ ...question, class: "analyst" })).toEqual([{ a: "x" }]);
      await warehouse.command(
        "test/write",
        "CREATE TABLE after_analysts (a UInt8) ENGINE = MergeTree ORDER BY a",
      );
      await warehouse.command("test/write", "INSERT INTO after_analysts SELECT {a: UInt8}", { a: 7 });
      expect(await ask("SELECT a FROM after_analysts")).toEqual([{ a: 7 }]);
    });

    it("are not alone in not writing: dashboards cannot either", async () => {
      expect(await failure("INSERT INTO events (id) SELECT generateUUIDv4()")).toMatchObject({
        code: "refused",
      });
    });
  });
});
