import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importFile, type ImportOptions, type ImportProgress } from "#ingest/import/import-file";
import { parseMapping } from "#ingest/import/mapping";
import { openTestDoor, reply, type Answer, type TestDoor } from "./test-door";

const MAPPING = {
  name: "shop",
  rows: [
    {
      type: "track",
      event: "Order Completed",
      userId: { column: "customer" },
      time: { column: "day", format: "YYYY-MM-DD", zone: "UTC" },
      properties: { order_id: { row: "id" }, total: { column: "total", as: "decimal" } },
    },
  ],
};

let folder: string;
let door: TestDoor;
let waits: number[];
let now: number;

/** A clock whose hours pass at once. */
const clock = {
  now: () => now,
  sleep: async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    waits.push(milliseconds);
    now += milliseconds;
  },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-import-"));
  waits = [];
  now = Date.UTC(2024, 2, 1);
});
afterEach(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

async function write(name: string, text: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const ordersCsv = (count: number) =>
  `customer,day,total\n${Array.from({ length: count }, (_, index) => `c${index % 97},2024-03-01,${index % 13}.50`).join("\n")}\n`;

async function run(
  file: string,
  answer?: Answer,
  options: Partial<ImportOptions> = {},
  mapping: object = MAPPING,
) {
  door = await openTestDoor(answer);
  return importFile({
    file,
    mapping: parseMapping(mapping, "mapping"),
    address: door.address,
    writeKey: "wk_test",
    projectZone: "UTC",
    checkpointFolder: join(folder, "imports"),
    clock,
    ...options,
  });
}

const sentIds = () => door.batches.flatMap(({ messages }) => messages.map(({ messageId }) => messageId));
const rejectionsIn = async (file: string | null) =>
  file === null
    ? []
    : (await readFile(file, "utf8"))
        .trim()
        .split("\n")
        .map((line): unknown => JSON.parse(line));

test("sends every row once, in batches the door can take", async () => {
  const file = await write("orders.csv", ordersCsv(2_345));
  const progress: ImportProgress[] = [];
  const report = await run(file, undefined, { onProgress: (at) => progress.push(at) });

  expect(report).toEqual({
    rows: 2345,
    events: 2345,
    accepted: 2345,
    rejected: 0,
    skipped: 0,
    seconds: 0,
    resumedFrom: 0,
    rejectedFile: null,
  });
  expect(new Set(sentIds()).size).toBe(2345);
  expect(door.batches.map(({ messages }) => messages.length).sort()).toEqual([345, 500, 500, 500, 500]);
  expect(new Set(door.batches.map(({ writeKey }) => writeKey))).toEqual(new Set(["wk_test"]));
  expect(progress.map(({ rows }) => rows)).toEqual([500, 1000, 1500, 2000, 2345, 2345]);
  const fractions = progress.map(({ fraction }) => fraction);
  expect(fractions).toEqual([...fractions].sort());
  expect(fractions.filter((fraction) => fraction === 1)).toHaveLength(1);
  expect(fractions.at(-1)).toBe(1);
  expect(door.batches[0]?.messages[0]).toMatchObject({
    type: "track",
    event: "Order Completed",
    userId: "c0",
    timestamp: "2024-03-01T00:00:00.000Z",
    properties: { order_id: expect.stringMatching(/^[0-9a-f]{32}$/), total: 0.5 },
  });
});

test("long rows make smaller batches", async () => {
  const rows = Array.from({ length: 40 }, (_, index) =>
    JSON.stringify({ customer: `c${index}`, day: "2024-03-01", note: "词".repeat(10_000) }),
  );
  const template = { ...MAPPING.rows[0], properties: { note: { column: "note" } } };
  await run(await write("orders.ndjson", rows.join("\n")), undefined, {}, { name: "shop", rows: [template] });
  expect(sentIds()).toHaveLength(40);
  for (const { bytes } of door.batches) expect(bytes).toBeLessThan(400_200);
  expect(door.batches.length).toBe(4);
});

test("a second run sends the same ids, from a packed file too", async () => {
  const file = await write("orders.csv", ordersCsv(700));
  await run(file);
  const first = sentIds().sort();
  await door.close();
  const report = await run(await write("orders-again.csv.gz", gzipSync(ordersCsv(700))));
  expect(sentIds().sort()).toEqual(first);
  expect(report.resumedFrom).toBe(0);
});

test("rows that hold the same are different events, the same ones each time", async () => {
  const file = await write(
    "orders.csv",
    "customer,day,total\na,2024-03-01,1\na,2024-03-01,1\na,2024-03-01,1\n",
  );
  await run(file);
  expect(new Set(sentIds()).size).toBe(3);
});

test("rows that cannot be read are listed with line and reason, the rest is sent", async () => {
  const text = [
    "customer,day,total",
    "a,2024-03-01,1",
    "b,2024-02-30,1",
    "c,2024-03-01",
    '"d',
    'e",2024-03-01,1',
    ",2024-03-01,1",
    "f,2024-03-01,free",
    "g,2024-03-01,1",
  ].join("\r\n");
  const report = await run(await write("orders.csv", text));
  expect(report).toMatchObject({ rows: 7, events: 3, accepted: 3, rejected: 4 });
  expect(door.batches[0]?.messages.map(({ userId }) => userId)).toEqual(["a", "d\r\ne", "g"]);
  expect(await rejectionsIn(report.rejectedFile)).toEqual([
    {
      line: 3,
      code: "time-unreadable",
      path: "rows[0].time",
      message: '"2024-02-30" is not a time of the format YYYY-MM-DD',
    },
    { line: 4, code: "too-few-columns", path: "", message: "has 2 columns and not 3" },
    {
      line: 7,
      code: "nobody",
      path: "rows[0].userId",
      message: "the row names neither a user nor an anonymous id",
    },
    {
      line: 8,
      code: "value-unreadable",
      path: "rows[0].properties.total",
      message: '"free" in the column total is not a decimal',
    },
  ]);
});

test("what the door puts aside is listed with the line of its row", async () => {
  const file = await write("orders.csv", `\n${ordersCsv(600)}`);
  const report = await run(file, (response, { messages }) => {
    const index = messages.findIndex(({ properties }) => JSON.stringify(properties).includes('"total":12.5'));
    const rejected = [{ index, code: "invalid-money", path: "properties.total", message: "no" }];
    reply(response, 200, { success: true, rejected });
  });
  expect(report).toMatchObject({ rows: 600, events: 600, accepted: 598, rejected: 2 });
  expect(await rejectionsIn(report.rejectedFile)).toEqual([
    // The 13th order, below an empty line and the header; then the first with that total of the second batch: 506 = 38 × 13 + 12.
    {
      line: 15,
      event: "Order Completed",
      messageId: expect.any(String),
      code: "invalid-money",
      path: "properties.total",
      message: "no",
    },
    {
      line: 509,
      event: "Order Completed",
      messageId: expect.any(String),
      code: "invalid-money",
      path: "properties.total",
      message: "no",
    },
  ]);
});

test("waits as long as a full door asks, however often", async () => {
  const report = await run(await write("orders.csv", ordersCsv(10)), (response, _, number) => {
    if (number <= 200) reply(response, number % 2 ? 503 : 429, { error: "full" }, { "retry-after": "7" });
    else reply(response, 200, { success: true });
  });
  expect(report.accepted).toBe(10);
  expect(waits).toEqual(Array<number>(200).fill(7000));
  expect(new Set(sentIds()).size).toBe(10);
});

test("waits until the date a door names", async () => {
  const date = new Date(Date.UTC(2024, 2, 1, 0, 0, 45)).toUTCString();
  await run(await write("orders.csv", ordersCsv(10)), (response, _, number) =>
    number === 1
      ? reply(response, 503, {}, { "retry-after": date })
      : reply(response, 200, { success: true }),
  );
  expect(waits).toEqual([45_000]);
});

test("asks again with growing pauses when the connection breaks, before or after the rows were taken", async () => {
  const report = await run(await write("orders.csv", ordersCsv(10)), (response, _, number) => {
    if (number === 1) response.destroy();
    else if (number === 2)
      response.writeHead(200, { "content-length": "100" }).write('{"succ', () => response.destroy());
    else if (number === 3) reply(response, 500, { error: "oops" });
    else reply(response, 200, { success: true });
  });
  expect(report.accepted).toBe(10);
  expect(waits).toEqual([500, 1000, 2000]);
  expect(door.batches).toHaveLength(4);
  expect(new Set(door.batches.map(({ messages }) => JSON.stringify(messages))).size).toBe(1);
});

test("gives up on a door that is gone for half a minute, and goes on from there next time", async () => {
  const file = await write("orders.csv", ordersCsv(5_000));
  let gone = false;
  const failing = run(file, (response, _, number) => {
    gone ||= number > 4;
    if (gone) response.destroy();
    else reply(response, 200, { success: true });
  });
  await expect(failing).rejects.toMatchObject({ code: "door-unreachable", retryable: true });
  const before = new Set(sentIds());
  await door.close();

  const report = await run(file);
  expect(report.resumedFrom).toBeGreaterThan(0);
  expect(report.resumedFrom).toBeLessThanOrEqual(2000);
  expect(report).toMatchObject({ rows: 5000, events: 5000, accepted: 5000, rejected: 0 });
  expect(sentIds()).toHaveLength(5000 - report.resumedFrom);
  expect(new Set([...before, ...sentIds()]).size).toBe(5000);
});

test.each([401, 413])("a door that refuses the batch with %i stops the import", async (status) => {
  const failing = run(await write("orders.csv", ordersCsv(10)), (response) =>
    reply(response, status, { error: "no" }),
  );
  await expect(failing).rejects.toMatchObject({ code: "door-refused", retryable: false });
  expect(waits).toEqual([]);
});

test("something else than a door is recognised", async () => {
  const failing = run(await write("orders.csv", ordersCsv(10)), (response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<html>");
  });
  await expect(failing).rejects.toMatchObject({ code: "door-refused" });
});

test("an aborted import goes on where it was, with the same ids and one list of rejections", async () => {
  // Every 100th row is bad, and rows repeat, so that identities depend on the rows passed over.
  const lines = Array.from({ length: 6_000 }, (_, index) =>
    index % 100 === 50 ? `c,never,1` : `c${index % 7},2024-03-01,1`,
  );
  const file = await write("orders.csv", `customer,day,total\n${lines.join("\n")}\n`);
  const stop = new AbortController();
  const reason = new Error("the operator pressed ^C");
  const failing = run(
    file,
    (response, _, number) => {
      if (number === 6) stop.abort(reason);
      else reply(response, 200, { success: true });
    },
    { signal: stop.signal },
  );
  await expect(failing).rejects.toBe(reason);
  const before = sentIds();
  await door.close();
  const imports = join(folder, "imports");
  const list = (await readdir(imports)).find((name) => name.endsWith(".rejected.ndjson"));
  await appendFile(join(imports, list ?? ""), '{"line":1}\n');

  const report = await run(file);
  expect(report.resumedFrom).toBeGreaterThan(0);
  expect(report).toMatchObject({ rows: 6000, events: 5940, accepted: 5940, rejected: 60 });
  expect(new Set([...before, ...sentIds()]).size).toBe(5940);
  const rejections = await rejectionsIn(report.rejectedFile);
  expect(
    rejections.map((rejection) =>
      rejection instanceof Object && "line" in rejection ? rejection.line : null,
    ),
  ).toEqual(Array.from({ length: 60 }, (_, index) => 52 + 100 * index));
});

test("a file that changed, a mapping that changed or another project begin anew", async () => {
  const stopAfterTwo: Answer = (response, _, number) =>
    number > 2 ? reply(response, 401, {}) : reply(response, 200, { success: true });
  const interrupted = async (file: string) => {
    await expect(run(file, stopAfterTwo)).rejects.toMatchObject({ code: "door-refused" });
    await door.close();
  };
  const file = await write("orders.csv", ordersCsv(3_000));

  await interrupted(file);
  expect((await run(file, undefined, { writeKey: "wk_other" })).resumedFrom).toBe(0);
  await door.close();
  expect((await run(file, undefined, {}, { ...MAPPING, about: "orders" })).resumedFrom).toBe(0);
  await door.close();
  expect((await run(await write("orders.csv", ordersCsv(3_001)))).resumedFrom).toBe(0);
});

test("a torn checkpoint means starting over", async () => {
  const file = await write("orders.csv", ordersCsv(3_000));
  await expect(
    run(file, (response, _, number) =>
      number > 2 ? reply(response, 401, {}) : reply(response, 200, { success: true }),
    ),
  ).rejects.toMatchObject({ code: "door-refused" });
  await door.close();
  const imports = join(folder, "imports");
  const checkpoint = (await readdir(imports)).find((name) => name.endsWith(".json"));
  await writeFile(join(imports, checkpoint ?? ""), '{"rows":50');
  expect(await run(file)).toMatchObject({ resumedFrom: 0, accepted: 3000 });
});

test("nothing of the import or its secrets stays behind when all is well", async () => {
  await run(await write("orders.csv", ordersCsv(600)));
  expect(await readdir(join(folder, "imports"))).toEqual([]);
});

test("side files join the row", async () => {
  await write("people.csv", "cookie,person\nc4,7\nc5,8\n");
  await write("things.ndjson.gz", gzipSync('{"id":1,"title":"Tea"}\n{"id":2,"title":"Rice"}\n'));
  const mapping = {
    name: "clicks",
    lookups: [
      { file: "people.csv", key: "cookie", columns: ["person"] },
      { file: "things.ndjson.gz", key: "id", columns: ["title"], required: true },
    ],
    rows: [
      {
        type: "track",
        event: "Product Viewed",
        anonymousId: { column: "cookie" },
        userId: { column: "person" },
        time: { column: "at", format: "unix-s" },
        properties: { title: { column: "title" } },
      },
    ],
  };
  const clicks = await write("clicks.csv", "cookie,id,at\nc4,2,1\nc9,1,2\nc5,3,3\n");
  const report = await run(clicks, undefined, {}, mapping);
  expect(door.batches[0]?.messages).toMatchObject([
    { anonymousId: "c4", userId: "7", properties: { title: "Rice" } },
    { anonymousId: "c9", properties: { title: "Tea" } },
  ]);
  expect(door.batches[0]?.messages[1]).not.toHaveProperty("userId");
  expect(await rejectionsIn(report.rejectedFile)).toEqual([
    { line: 4, code: "lookup-missed", path: "lookups[1]", message: "the row's id is not in the lookup file" },
  ]);
  await door.close();

  await write("people.csv", "cookie,person\nc4,7\nc4,8\n");
  await expect(run(clicks, undefined, {}, mapping)).rejects.toThrow('names "c4" again at line 3');
});

test("a file that lacks columns is refused before anything is sent, naming the places in the mapping", async () => {
  const failing = run(await write("orders.csv", "customer,date,total\na,2024-03-01,1\n"));
  await expect(failing).rejects.toMatchObject({ code: "column-missing" });
  await expect(failing).rejects.toThrow('rows[0].time.column: "day"\nIt has: customer, date, total.');
  expect(door.batches).toEqual([]);
});

test("rows no template applies to are counted", async () => {
  const rows = [{ ...MAPPING.rows[0], when: { column: "total", in: ["1.50", "2.50"] } }];
  const report = await run(
    await write("orders.csv", ordersCsv(13_000)),
    undefined,
    {},
    { name: "shop", rows },
  );
  expect(report).toMatchObject({
    rows: 13_000,
    events: 2_000,
    accepted: 2_000,
    skipped: 11_000,
    rejected: 0,
  });
});

test("a file of no rows", async () => {
  expect(await run(await write("orders.csv", "customer,day,total\n"))).toMatchObject({ rows: 0, events: 0 });
  expect(door.batches).toEqual([]);
});
