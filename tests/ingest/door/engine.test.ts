import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { SpooledTable, Warehouse } from "#store/clickhouse/warehouse";
import { type OpenDoor, openDoor } from "#tests/ingest/door/open-door";
import { migratedFolder } from "#tests/support/migrated-folder";

let folder: string;
let warehouse: Warehouse;
let door: OpenDoor;

beforeAll(async () => {
  folder = await migratedFolder("agora-door-", ["clickhouse"]);
  warehouse = await openWarehouse({ url: undefined, path: join(folder, "clickhouse") });
  door = await openDoor();
});
afterAll(async () => {
  await door.close();
  await warehouse.close();
  await rm(folder, { recursive: true, force: true });
});

/** Stores rows the way the writer does: as a segment of lines, each with its checksum at the end. */
async function store(table: SpooledTable, rows: readonly object[]): Promise<void> {
  const path = join(folder, `${table}.insert`);
  const lines = rows.map((row) => `${JSON.stringify(row).slice(0, -1)},"_c":"00000000"}\n`);
  await writeFile(path, lines.join(""));
  await warehouse.insertSegment({ table, path, token: table });
}

const HEAD = '"type":"track","userId":"anna","event":"Tea Poured"';
const depth16 = `${'{"a":'.repeat(15)}{}${"}".repeat(15)}`;

/** One event each: odd in every way that the door lets pass. */
const ODD: Record<string, string> = {
  plain: "{}",
  "NUL and half pairs": String.raw`{"a\u0000\ud800":"b\u0000\udc00"}`,
  "every control character": String.raw`{"a":"\u0001\u0008\u001f\u007f\u2028\ufeff"}`,
  "large and small numbers": `{"a":${2 ** 63},"b":-9223372036854774784,"c":1e21,"d":1.7e308,"e":5e-324,"f":-0}`,
  "names that look like code": String.raw`{"__proto__":{"a":1},"a'b\"c\\":1,"a${"`"}b":2,"":3," ":4,"%":5,"😀":6}`,
  dots: '{"a.b":1,"a.c":{"d":1},"a":{"e":2},".":3,"x.":4}',
  "lists of everything": '{"a":[1,"x",null,true,{"b":1},[2,[{"c":[]}]],{"b":"y"}]}',
  "one name, many types": '{"a":{"b":1},"c":{"a":{"b":"x"}}}',
  "as deep as may be": depth16,
  "as many names as may be": JSON.stringify(
    Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`n${i}`, i])),
  ),
  "as large as may be": JSON.stringify({ a: "茶".repeat(21_000) }),
};

test("the engine takes every row that the door lets pass, with its fields intact", async () => {
  const batch = Object.values(ODD).map(
    (json, i) => `{${HEAD},"messageId":"m-${i}","properties":${json},"context":${json}}`,
  );
  // Two contexts and properties of the largest kind together are too large: its context goes.
  const last = batch.length - 1;
  batch[last] = `{${HEAD},"messageId":"m-${last}","properties":${ODD["as large as may be"]}}`;
  const names = String.raw`{${HEAD},"messageId":"m-\u0000\ud83d","anonymousId":"d\udc00","properties":{"category":"x\u0000"}}`;
  const response = await door.post("/v1/batch", `{"batch":[${[...batch, names].join(",")}]}`);
  expect(await response.json()).toEqual({ success: true });

  await store("events", door.events);
  const rows = await warehouse.read({
    name: "test/odd-events",
    sql: "SELECT message_id, anonymous_id, category, toString(properties) AS properties FROM events",
    params: {},
    row: z.object({
      message_id: z.string(),
      anonymous_id: z.string(),
      category: z.string(),
      properties: z.string(),
    }),
  });
  const stored = new Map(rows.map((row) => [row.message_id, row]));
  expect(stored.size).toBe(batch.length + 1);
  expect(stored.get("m-\ufffd\ufffd")).toMatchObject({ anonymous_id: "d\ufffd", category: "x\ufffd" });
  expect(JSON.parse(stored.get("m-1")?.properties ?? "")).toEqual({ "a\ufffd\ufffd": "b\ufffd\ufffd" });
  // The engine quotes whole numbers on the way out.
  const list = ["1", "x", null, true, { b: "1" }, ["2", [{ c: [] }]], { b: "y" }];
  expect(JSON.parse(stored.get("m-6")?.properties ?? "")).toEqual({ a: list });
});

test("the engine takes what was put aside", async () => {
  const bodies = [Buffer.from([0x7b, 0xff, 0x00, 0xfe]), String.raw`{"batch":[{"type":"\ud800"}]}`];
  for (const body of bodies) await door.post("/v1/batch", body);
  const paths = String.raw`{${HEAD},"properties":{"\ud800 ${"x".repeat(300)}":1e400}}`;
  await door.post("/v1/track", paths);
  expect(door.quarantine).toHaveLength(3);
  await store("quarantine", door.quarantine);
  const rows = await warehouse.read({
    name: "test/odd-quarantine",
    sql: "SELECT code, hex(base64Decode(bytes)) AS bytes FROM quarantine ORDER BY code",
    params: {},
    row: z.object({ code: z.string(), bytes: z.string() }),
  });
  expect(rows.map(({ code }) => code)).toEqual(["bad-json", "number-out-of-range", "unknown-type"]);
  expect(rows[0]).toEqual({ code: "bad-json", bytes: "7BFF00FE" });
});
