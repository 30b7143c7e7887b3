import { request as httpRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BASIC, bytesOf, type OpenDoor, openDoor } from "#tests/ingest/door/open-door";

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const HEAD = '"type":"track","messageId":"m-1","userId":"anna","event":"Tea Poured"';
const packed = (text: string | Buffer) => new Uint8Array(gzipSync(text));

test.each([
  ["no JSON", "{", 400, "bad-json", ""],
  ["nothing", "", 400, "bad-json", ""],
  ["a form", "name=anna&age=7", 400, "bad-json", ""],
  ["a form around an empty object", "data=e30%3D", 400, "invalid-field", "batch"],
  ["no object", "[]", 400, "invalid-field", "batch"],
  ["null", "null", 400, "invalid-field", "batch"],
  ["a batch that is no list", '{"batch":{"0":1}}', 400, "invalid-field", "batch"],
  ["broken gzip", packed("{}").slice(0, 12), 400, "bad-gzip", ""],
  ["gzip of gzip", packed(gzipSync("{}")), 400, "bad-json", ""],
  ["a zip bomb", packed(Buffer.alloc(64 * 1_048_576, " ")), 413, "too-large", ""],
  ["too large a body", "x".repeat(4 * 1_048_576 + 1), 413, "too-large", ""],
  ["too many events", `{"batch":[${"1,".repeat(10_000)}1]}`, 413, "too-many-events", "batch"],
  ["a million brackets", `{"batch":${"[".repeat(1_000_000)}`, 400, "bad-json", ""],
])("%s is refused as a whole, and kept", async (_name, body, status, code, path) => {
  const response = await door.post("/v1/batch", body);
  expect(response.status).toBe(status);
  const answer: unknown = await response.json();
  expect(answer).toEqual({ error: { code, path, message: expect.stringMatching(/\.$/) } });
  expect(door.events).toEqual([]);
  expect(door.quarantine).toMatchObject([{ project: 7, code, path }]);
  const kept = Buffer.from(door.quarantine[0]?.bytes ?? "", "base64");
  const sent = Buffer.from(body);
  expect(kept.equals(sent.subarray(0, 1_048_576))).toBe(true);
});

test.each([
  ["an unknown key", { authorization: `Basic ${btoa("wk_other:")}` }, "{", "unknown-key"],
  ["an unknown key in the body", {}, '{"writeKey":"wk_other","batch":[]}', "unknown-key"],
  ["a key that every object has", {}, '{"writeKey":"constructor","batch":[]}', "unknown-key"],
  ["no key", {}, '{"batch":[]}', "missing-key"],
  ["a key that is no text", {}, '{"writeKey":{},"batch":[]}', "missing-key"],
])("%s is refused, and nothing is kept", async (_name, headers: Record<string, string>, body, code) => {
  const response = await door.post("/v1/batch", body, headers);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { code, path: "writeKey" } });
  expect(door.quarantine).toEqual([]);
  expect(door.refused).toEqual([`nobody: ${code}`]);
});

test("bad JSON without a key is bad JSON", async () => {
  const response = await door.post("/v1/batch", "{", {});
  expect([response.status, door.quarantine, door.refused]).toEqual([400, [], ["nobody: bad-json"]]);
});

test.each([
  ["1e400", `{${HEAD},"properties":{"a":{"n":1e400}}}`, "number-out-of-range", "properties.a.n"],
  [
    "deep nesting",
    `{${HEAD},"properties":{"a":${"[".repeat(5000)}${"]".repeat(5000)}}}`,
    "too-deep",
    `properties.a${".0".repeat(15)}`,
  ],
  [
    "10,000 names",
    `{${HEAD},"properties":${JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`n${i}`, 1])))}}`,
    "too-many-names",
    "properties",
  ],
  ["100 KB", `{${HEAD},"properties":{"a":"${"x".repeat(100_000)}"}}`, "too-large", ""],
  ["two names, one path", `{${HEAD},"properties":{"a.b":1,"a":{"b":2}}}`, "ambiguous-name", "properties.a.b"],
  ["the year 3000", `{${HEAD},"timestamp":"3000-01-01T00:00:00Z"}`, "too-far-in-future", "timestamp"],
  ["the year 1900", `{${HEAD},"timestamp":"1900-01-01T00:00:00Z"}`, "too-old", "timestamp"],
])("%s: the event is put aside, its neighbour taken", async (_name, piece, code, path) => {
  const response = await door.post("/v1/batch", `{"batch":[${piece},{${HEAD}}]}`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ success: true, rejected: [{ index: 0, code, path }] });
  expect(door.events).toHaveLength(1);
  expect(door.quarantine.map(bytesOf)).toEqual([piece]);
});

test.each([
  [
    "bytes that are not UTF-8",
    Buffer.from(`{${HEAD},"properties":{"a":"x\xff"}}`, "latin1"),
    { a: "x\ufffd" },
  ],
  ["half a surrogate pair", String.raw`{${HEAD},"properties":{"a":"x\ud800"}}`, { a: "x\ufffd" }],
  ["NUL", String.raw`{${HEAD},"properties":{"a":"x\u0000"}}`, { a: "x\ufffd" }],
])("%s become U+FFFD", async (_name, body, properties) => {
  expect((await door.post("/v1/track", body)).status).toBe(200);
  expect(door.events).toMatchObject([{ properties }]);
});

test("__proto__ and constructor are properties like others", async () => {
  const properties = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  const body = `{${HEAD},"properties":${properties},"__proto__":{"polluted":true},"toString":1}`;
  expect((await door.post("/v1/track", body)).status).toBe(200);
  expect(JSON.stringify(door.events[0]?.properties)).toBe(properties);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a sender that hangs up in mid-body leaves nothing, and the door goes on", async () => {
  const socket = httpRequest(`${door.address}/v1/batch`, {
    method: "POST",
    headers: { ...BASIC, "content-length": "1000" },
  });
  socket.on("error", () => undefined);
  socket.write('{"batch":[');
  await sleep(50);
  socket.destroy();
  expect((await door.post("/v1/track", `{${HEAD}}`)).status).toBe(200);
  expect([door.events.length, door.quarantine.length]).toEqual([1, 0]);
});

test("no payload and no key reaches the log", async () => {
  await door.post("/v1/track", `{${HEAD},"properties":{"total":-5},"event":"Order Completed"}`);
  await door.post("/v1/track", "{secret");
  expect(door.log.join("")).not.toMatch(/anna|secret|wk_tea/);
});
