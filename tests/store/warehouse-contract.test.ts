import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";
import { eventLine, writeSegment } from "./event-line";
import { ENGINES, type TestWarehouses } from "./test-warehouses";

const anyRow = z.record(z.string(), z.unknown());
/** About two seconds of the engine's time. */
const SLOW = "SELECT sum(sleepEachRow(0.1)) AS slept FROM numbers(20)";

describe.each(Object.entries(ENGINES))("the warehouse %s", (_, start) => {
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

  describe("insertSegment", () => {
    const COUNTS = `SELECT
      (SELECT count() FROM events WHERE project = {project: UInt32}) AS events,
      (SELECT sum(events) FROM member_days WHERE project = {project: UInt32}) AS in_days,
      (SELECT count() FROM member_firsts WHERE project = {project: UInt32}) AS firsts,
      (SELECT count() FROM person_merges WHERE project = {project: UInt32}) AS merges`;

    it("stores every line exactly, once per token, views included", async () => {
      const lines = [
        eventLine({ project: 2, person: "18446744073709551615", money: "-99999999999999.9999", score: 10 }),
        eventLine({
          project: 2,
          id: "00000000-0000-4000-8000-000000000002",
          merges: "77",
          time: "2025-12-31 23:59:59.999",
        }),
        eventLine({
          project: 2,
          event: "中文 \0 '\\",
          properties: { "a.b": [1, null] },
        }),
      ];
      const path = await writeSegment(place.folder, "it's 中 1", lines);
      for (const token of ["two-1", "two-1"]) await warehouse.insertSegment({ table: "events", path, token });
      const once = [{ events: "3", in_days: "3", firsts: "2", merges: "1" }];
      expect(await ask(COUNTS, { project: 2 })).toEqual(once);
      expect(
        await ask(
          "SELECT person, merges, time, money, score, event FROM events WHERE project = 2 ORDER BY time, money",
        ),
      ).toEqual([
        {
          person: "11",
          merges: "77",
          time: "2025-12-31 23:59:59.999",
          money: "0",
          score: null,
          event: "Content Viewed",
        },
        {
          person: "18446744073709551615",
          merges: "0",
          time: "2026-01-02 03:04:05.678",
          money: "-99999999999999.9999",
          score: 10,
          event: "Content Viewed",
        },
        {
          person: "11",
          merges: "0",
          time: "2026-01-02 03:04:05.678",
          money: "0",
          score: null,
          event: "中文 \0 '\\",
        },
      ]);

      await warehouse.insertSegment({ table: "events", path, token: "two-2" });
      expect(await ask(COUNTS, { project: 2 })).toEqual([
        { events: "6", in_days: "6", firsts: "4", merges: "2" },
      ]);
    });

    it("completes what broke half-way, when it is sent again", async () => {
      const path = await writeSegment(place.folder, "half", [
        eventLine({ project: 3 }),
        eventLine({ project: 3, person: "12" }),
      ]);
      const segment = { table: "events", path, token: "three" } as const;
      await warehouse.command(
        "test/break",
        "ALTER TABLE member_days ADD CONSTRAINT broken CHECK project != 3",
      );
      await expect(warehouse.insertSegment(segment)).rejects.toMatchObject({ code: "bad-data" });
      await warehouse.command("test/mend", "ALTER TABLE member_days DROP CONSTRAINT broken");
      for (let i = 0; i < 2; i++) await warehouse.insertSegment(segment);
      expect(await ask(COUNTS, { project: 3 })).toEqual([
        { events: "2", in_days: "2", firsts: "2", merges: "0" },
      ]);
    });

    it("fills the dictionary of who is whom, once it is reloaded", async () => {
      const path = await writeSegment(place.folder, "merge", [
        eventLine({ project: 4, person: "100", merges: "200" }),
      ]);
      await warehouse.insertSegment({ table: "events", path, token: "four" });
      await warehouse.command("test/reload", "SYSTEM RELOAD DICTIONARY person_of");
      const sql = `SELECT arrayMap(p -> dictGetOrDefault('person_of', 'person', (toUInt32(4), p), p),
        [toUInt64(200), toUInt64(100), toUInt64(300)]) AS people`;
      expect(await ask(sql)).toEqual([{ people: ["100", "100", "300"] }]);
    });

    it("takes an empty segment for done", async () => {
      const path = await writeSegment(place.folder, "empty", []);
      await expect(
        warehouse.insertSegment({ table: "events", path, token: "empty" }),
      ).resolves.toBeUndefined();
    });

    it("refuses a segment with a line that does not fit, whole, and without quoting it", async () => {
      const bad = eventLine({ project: 5 }).replace('"money":"0"', '"money":"secret"');
      const path = await writeSegment(place.folder, "bad", [eventLine({ project: 5 }), bad]);
      const inserted = warehouse.insertSegment({ table: "events", path, token: "bad" });
      await expect(inserted).rejects.toMatchObject({ code: "bad-data", retryable: false, cause: undefined });
      await expect(inserted).rejects.toThrow("at row 2");
      await expect(inserted).rejects.not.toThrow("secret");
      expect(await ask("SELECT count() AS n FROM events WHERE project = 5")).toEqual([{ n: "0" }]);
    });

    it("says when the file is not there", async () => {
      const inserted = warehouse.insertSegment({
        table: "events",
        path: `${place.folder}/none`,
        token: "none",
      });
      await expect(inserted).rejects.toMatchObject({ code: "no-segment", retryable: false });
    });
  });

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

  it("writes query and caller to log_comment", async () => {
    const sql = "SELECT getSetting('log_comment') AS comment";
    const read = { name: "overview/new-members", sql, params: {}, row: z.object({ comment: z.string() }) };
    const [row] = await warehouse.read({ ...read, caller: "routes/it's" });
    expect(JSON.parse(row?.comment ?? "")).toEqual({ query: "overview/new-members", caller: "routes/it's" });
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
      await expect(read).rejects.toMatchObject({ code: "overloaded" });
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
