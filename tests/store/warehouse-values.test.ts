import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { anyRow, ENGINES, type TestWarehouses } from "./test-warehouses";

describe.each(Object.entries(ENGINES))("values in and out of the warehouse %s", (_, start) => {
  let place: TestWarehouses;
  let warehouse: Warehouse;

  const ask = (sql: string, params: Record<string, unknown> = {}) =>
    warehouse.read({ name: "test/ask", sql, params, row: anyRow });

  beforeAll(async () => {
    place = await start();
    warehouse = await place.open();
  });
  afterAll(() => place.close());

  describe("types", () => {
    it("come through exact", async () => {
      const [row] = await ask(`SELECT
        toUInt64('18446744073709551615') AS uint64, toInt64('-9223372036854775808') AS int64,
        toDecimal64('-99999999999999.9999', 4) AS decimal, toDecimal64('0.0001', 4) AS small,
        CAST(NULL AS Nullable(UInt8)) AS nothing, CAST(7 AS Nullable(UInt8)) AS seven,
        toDateTime64('2026-01-02 03:04:05.678', 3, 'UTC') AS time, toDate('2026-01-02') AS day,
        '中文 😀 " \\\\ \\n \\0 end' AS text, [toUInt64(1), toUInt64('18446744073709551615')] AS list, 1.5 AS float`);
      expect(row).toEqual({
        uint64: "18446744073709551615",
        int64: "-9223372036854775808",
        decimal: "-99999999999999.9999",
        small: "0.0001",
        nothing: null,
        seven: 7,
        time: "2026-01-02 03:04:05.678",
        day: "2026-01-02",
        text: '中文 😀 " \\ \n \0 end',
        list: ["1", "18446744073709551615"],
        float: 1.5,
      });
    });

    it("are those of the query's schema, or an error that names query and place but not the value", async () => {
      const row = z.object({ n: z.object({ deep: z.number() }) });
      const read = warehouse.read({
        name: "test/typed",
        sql: `SELECT map('deep', 'secret') AS n`,
        params: {},
        row,
      });
      await expect(read).rejects.toMatchObject({ code: "bad-row", retryable: false });
      await expect(read).rejects.toThrow(/test\/typed.*n\.deep/);
      await expect(read).rejects.not.toThrow(/secret/);
    });
  });

  describe("parameters", () => {
    it.each([
      ["UInt64", "18446744073709551615", "18446744073709551615"],
      ["UInt64", 18446744073709551615n, "18446744073709551615"],
      ["Int32", -5, -5],
      ["Bool", true, true],
      ["Decimal(18, 4)", "-12345678901234.5678", "-12345678901234.5678"],
      ["Date", "2026-02-28", "2026-02-28"],
      ["DateTime64(3, 'UTC')", "2026-02-28 23:59:59.999", "2026-02-28 23:59:59.999"],
      ["Nullable(String)", null, null],
      ["Nullable(UInt8)", 3, 3],
      ["String", "", ""],
      ["String", "\\N", "\\N"],
      ["String", "'; DROP TABLE events; --", "'; DROP TABLE events; --"],
      [
        "String",
        `\\' " \` {x: String} \t\r\n\b\f \\0 中文 😀`,
        `\\' " \` {x: String} \t\r\n\b\f \\0 中文 😀`,
      ],
      ["String", "nul \0 inside", "nul \0 inside"],
      ["Array(String)", [], []],
      ["Array(String)", ["a'b", "\\", "c\nd", "中", ""], ["a'b", "\\", "c\nd", "中", ""]],
      ["Array(Nullable(String))", ["NULL", null], ["NULL", null]],
      ["Array(UInt64)", [18446744073709551615n, 2n], ["18446744073709551615", "2"]],
      ["Array(Array(UInt64))", [[1n], [2n, 3n]], [["1"], ["2", "3"]]],
      ["Array(Date)", ["2026-01-01", "2026-12-31"], ["2026-01-01", "2026-12-31"]],
    ])("%s %o", async (type, value, expected) => {
      expect(await ask(`SELECT {value: ${type}} AS value`, { value })).toEqual([{ value: expected }]);
    });

    it("may be long lists", async () => {
      const ids = Array.from(
        { length: 20_000 },
        (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      );
      const sql = "SELECT length({ids: Array(UUID)}) AS n, toString({ids: Array(UUID)}[20000]) AS last";
      expect(await ask(sql, { ids })).toEqual([{ n: "20000", last: "00000000-0000-4000-8000-000000019999" }]);
    });

    it("do not mix between statements at the same time", async () => {
      const values = Array.from({ length: 30 }, (_, i) => `value ${i}`);
      const rows = await Promise.all(
        values.map((value) => ask("SELECT {value: String} AS value", { value })),
      );
      expect(rows).toEqual(values.map((value) => [{ value }]));
    });

    it("must all be there, even if an earlier statement had them", async () => {
      await ask("SELECT {forgotten: UInt8} AS x", { forgotten: 1 });
      await expect(ask("SELECT {forgotten: UInt8} AS x")).rejects.toMatchObject({ code: "bad-query" });
    });
  });

  it("writes query and caller to log_comment", async () => {
    const sql = "SELECT getSetting('log_comment') AS comment";
    const read = { name: "overview/new-members", sql, params: {}, row: z.object({ comment: z.string() }) };
    const [row] = await warehouse.read({ ...read, caller: "routes/it's" });
    expect(JSON.parse(row?.comment ?? "")).toEqual({ query: "overview/new-members", caller: "routes/it's" });
  });
});
