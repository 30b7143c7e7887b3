import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bytesOf, type OpenDoor, openDoor, WRITE_KEY } from "#tests/ingest/door/open-door";

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const event = (fields: object = {}) => ({
  type: "track",
  messageId: "m-1",
  userId: "anna",
  event: "Tea Poured",
  timestamp: "2026-03-10T11:00:00Z",
  ...fields,
});

test("a single call under its long and its short name", async () => {
  const body = JSON.stringify({ userId: "anna", name: "Home", event: "Tea Poured", previousId: "d-1" });
  for (const name of [
    "track",
    "t",
    "identify",
    "i",
    "page",
    "p",
    "screen",
    "s",
    "group",
    "g",
    "alias",
    "a",
  ]) {
    const response = await door.post(`/v1/${name}`, body);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ success: true });
  }
  expect(door.events.map((row) => row.event)).toEqual(
    ["Tea Poured", "$identify", "Page Viewed", "Screen Viewed", "$group", "$alias"].flatMap((n) => [n, n]),
  );
});

test("a batch with bad events: the good ones are taken, the bad ones named and kept as they came", async () => {
  const bad =
    '{"type":"track" , "event":"Order Completed","userId":"ben","properties":{"total":-1,"n":12345678901234567890}}';
  const body = `{"batch":[${JSON.stringify(event())},${bad},17,${JSON.stringify(event({ messageId: "m-2" }))}]}`;
  const response = await door.post("/v1/batch", body);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    success: true,
    rejected: [
      {
        index: 1,
        code: "invalid-money",
        path: "properties.total",
        message: expect.stringContaining("negative"),
      },
      { index: 2, code: "invalid-field", path: "", message: "The event wants an object." },
    ],
  });
  expect(door.events.map((row) => row.message_id)).toEqual(["m-1", "m-2"]);
  expect(door.quarantine.map(bytesOf)).toEqual([bad, "17"]);
  expect(door.quarantine[0]).toMatchObject({
    project: 7,
    source: "web",
    received: "2026-03-10 12:00:00.000",
    dialect: "segment",
    code: "invalid-money",
    path: "properties.total",
  });
});

test("the same bytes refused twice have one id, others another", async () => {
  for (const total of [-1, -1, -2])
    await door.post("/v1/track", JSON.stringify(event({ event: "Order Completed", properties: { total } })));
  const [first, again, other] = door.quarantine.map((row) => row.id);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test("an empty batch is a success", async () => {
  const response = await door.post("/v1/b", '{"batch":[]}');
  expect([response.status, await response.json()]).toEqual([200, { success: true }]);
});

test.each([
  ["Basic authorization", {}, { authorization: `Basic ${btoa(`${WRITE_KEY}:`)}` }, ""],
  ["Basic authorization without a colon", {}, { authorization: `basic ${btoa(WRITE_KEY)}` }, ""],
  ["the body", { writeKey: WRITE_KEY }, {}, ""],
  ["the query", {}, {}, `?writeKey=${WRITE_KEY}`],
  ["the body, beside an empty Basic", { writeKey: WRITE_KEY }, { authorization: `Basic ${btoa(":")}` }, ""],
  [
    "Basic, before a wrong one in the body",
    { writeKey: "x" },
    { authorization: `Basic ${btoa(`${WRITE_KEY}:`)}` },
    "",
  ],
])("the write key in %s", async (_name, fields, headers: Record<string, string>, query) => {
  const response = await door.post(`/v1/track${query}`, JSON.stringify({ ...event(), ...fields }), headers);
  expect(response.status).toBe(200);
  expect(door.events).toHaveLength(1);
  expect(JSON.stringify(door.events)).not.toContain(WRITE_KEY);
});

test.each([
  ["unlabelled gzip", { "content-type": "text/plain" }, true],
  ["gzip labelled as a form", { "content-type": "application/x-www-form-urlencoded" }, true],
  ["labelled gzip that is none", { "content-encoding": "gzip" }, false],
  ["JSON as plain text", { "content-type": "text/plain;charset=UTF-8" }, false],
])("%s", async (_name, headers: Record<string, string>, packed) => {
  const text = JSON.stringify({ writeKey: WRITE_KEY, batch: [event({ event: "茶" })] });
  const response = await door.post("/v1/b", packed ? new Uint8Array(gzipSync(text)) : text, headers);
  expect(response.status).toBe(200);
  expect(door.events).toMatchObject([{ event: "茶" }]);
});

test("what is not the door's is left to the caller, unread", async () => {
  for (const path of ["/", "/login", "/v1", "/v1/flags", "/api/v1/batch", "/v1/batch.json"]) {
    const response = await door.post(path, "{}");
    expect(response.status).toBe(299);
  }
  expect((await door.post("/v1/batch/", '{"batch":[]}')).status).toBe(200);
});

test("another method is refused", async () => {
  const response = await fetch(`${door.address}/v1/batch`);
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  expect(await response.json()).toEqual({
    error: { code: "method-not-allowed", message: "This path takes POST.", path: "" },
  });
});
