import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import { withRememberedReads } from "#store/clickhouse/remembered-reads";
import type { Warehouse } from "#store/clickhouse/warehouse";

let folder: string;
let engine: Warehouse;
let warehouse: Warehouse;
let asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-remembered-"));
  engine = await openWarehouse({ url: undefined, path: folder });
  await engine.command("test/table", "CREATE TABLE notes (number UInt32) ENGINE = MergeTree ORDER BY number");
  warehouse = withRememberedReads({
    ...engine,
    read: (read) => {
      asked.push(read.name);
      return engine.read(read);
    },
  });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
  expect.hasAssertions();
});

const count = (from: number, more: { remember?: boolean; signal?: AbortSignal } = { remember: true }) =>
  warehouse
    .read({
      name: `from ${from}`,
      sql: "SELECT count() AS n FROM notes WHERE number >= {from:UInt32}",
      params: { from },
      row: z.object({ n: z.coerce.number() }),
      ...more,
    })
    .then(([row]) => row?.n);
const put = (n: number) => warehouse.command("test/put", "INSERT INTO notes SELECT {n:UInt32}", { n });

test("the same question is asked once, and anew after anything was written", async () => {
  await put(1);
  expect(await count(0)).toBe(1);
  expect(await count(0)).toBe(1);
  expect(asked).toEqual(["from 0"]);
  await put(2);
  expect(await count(0)).toBe(2);
  expect(asked).toEqual(["from 0", "from 0"]);
});

test("other parameters are another question", async () => {
  await put(7);
  expect([await count(7), await count(8), await count(7)]).toEqual([1, 0, 1]);
  expect(asked).toEqual(["from 7", "from 8"]);
});

test("who asks at the same time shares the answer", async () => {
  await put(10);
  expect(await Promise.all([count(10), count(10), count(10)])).toEqual([1, 1, 1]);
  expect(asked).toEqual(["from 10"]);
});

test("an answer that was under way while something was written is not kept", async () => {
  await put(20);
  const early = count(20);
  await put(21);
  await early;
  expect(await count(20)).toBe(2);
});

test("a failure is not remembered, nor that somebody went away", async () => {
  await put(30);
  const leaving = new AbortController();
  const left = count(30, { remember: true, signal: leaving.signal });
  const stays = count(30);
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: "aborted" });
  expect(await stays).toBe(1);
  expect(await count(30)).toBe(1);
});

test("what does not say so is always asked, and rows are the caller's own", async () => {
  await put(40);
  await count(40, {});
  await count(40, {});
  expect(asked).toEqual(["from 40", "from 40"]);
  const read = () =>
    warehouse.read({
      name: "rows",
      sql: "SELECT 1 AS n",
      params: {},
      row: z.object({ n: z.number() }),
      remember: true,
    });
  const [first] = await read();
  if (first) first.n = 9;
  expect(await read()).toEqual([{ n: 1 }]);
});

test("a segment that was stored is seen by the next question", async () => {
  await engine.command(
    "test/events",
    "CREATE TABLE events (n UInt32) ENGINE = MergeTree ORDER BY n SETTINGS non_replicated_deduplication_window = 10",
  );
  const events = () =>
    warehouse.read({
      name: "events",
      sql: "SELECT count() AS n FROM events",
      params: {},
      row: z.object({ n: z.coerce.number() }),
      remember: true,
    });
  expect(await events()).toEqual([{ n: 0 }]);
  const path = join(folder, "segment.ndjson");
  await writeFile(path, '{"n":1}\n');
  await warehouse.insertSegment({ table: "events", path, token: "one" });
  expect(await events()).toEqual([{ n: 1 }]);
});
