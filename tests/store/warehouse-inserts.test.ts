import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { eventLine, writeSegment } from "./event-line";
import { anyRow, ENGINES, type TestWarehouses } from "./test-warehouses";

describe.each(Object.entries(ENGINES))("segments into the warehouse %s", (_, start) => {
  let place: TestWarehouses;
  let warehouse: Warehouse;

  const ask = (sql: string, params: Record<string, unknown> = {}) =>
    warehouse.read({ name: "test/ask", sql, params, row: anyRow });

  beforeAll(async () => {
    place = await start();
    warehouse = await place.open();
    await migrateWarehouse(warehouse);
  });
  afterAll(() => place.close());

  describe("insertSegment", () => {
    const COUNTS = `SELECT
      (SELECT count() FROM events WHERE project = {project: UInt32}) AS events,
      (SELECT sum(events) FROM member_days WHERE project = {project: UInt32}) AS in_days,
      (SELECT count() FROM member_lives WHERE project = {project: UInt32}) AS firsts,
      (SELECT count() FROM identity_links WHERE project = {project: UInt32}) AS merges`;

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
      const sql = `SELECT arrayMap(p -> dictGetOrDefault('person_of', 'person', p, p),
        [toUInt64(200), toUInt64(100), toUInt64(300)]) AS people`;
      expect(await ask(sql)).toEqual([{ people: ["100", "100", "300"] }]);
    });

    it("keeps a property as it was sent, also if it reads like a time", async () => {
      const sent = ["2026-01-01", "2026-01-01T00:00:00.120+08:00", "2026-01-01 00:00:00", "12", ""];
      const line = eventLine({ project: 6, properties: { sent, one: "2026-01-01T00:00:00Z" } });
      const path = await writeSegment(place.folder, "times", [line]);
      await warehouse.insertSegment({ table: "events", path, token: "six" });
      expect(await ask("SELECT toJSONString(properties) AS kept FROM events WHERE project = 6")).toEqual([
        { kept: JSON.stringify({ one: "2026-01-01T00:00:00Z", sent }) },
      ]);
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
});
