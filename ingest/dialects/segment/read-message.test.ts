import { expect, test } from "vitest";
import { readMessage } from "#ingest/dialects/segment/read-message";

const inBatch = { kind: null, sentAt: undefined, context: null };
const track = { type: "track", messageId: "m-1", userId: "anna", event: "Tea Poured" };

test("a track call", () => {
  const sent = {
    ...track,
    anonymousId: "d-1",
    timestamp: "2026-03-10T12:00:00Z",
    sentAt: "2026-03-10T12:00:01Z",
    properties: { cups: 2 },
    context: { locale: "zh" },
    integrations: { All: true },
    _metadata: { nodeVersion: "20" },
    writeKey: "wk",
  };
  expect(readMessage(sent, inBatch)).toEqual({
    kind: "track",
    messageId: "m-1",
    userId: "anna",
    anonymousId: "d-1",
    previousId: "",
    name: "Tea Poured",
    timestamp: "2026-03-10T12:00:00Z",
    sentAt: "2026-03-10T12:00:01Z",
    properties: { cups: 2 },
    context: { locale: "zh" },
  });
});

test.each([
  ["identify", { traits: { tier: "gold" } }, { tier: "gold" }],
  ["group", { groupId: "g-1", traits: { plan: "pro" } }, { group_id: "g-1", plan: "pro" }],
  ["group", { groupId: 5 }, { group_id: "5" }],
  [
    "page",
    { name: "Home", category: "Docs", properties: { path: "/" } },
    { name: "Home", category: "Docs", path: "/" },
  ],
  ["screen", { name: "Feed", properties: { name: "Own" } }, { name: "Own" }],
  ["alias", { previousId: "d-1" }, {}],
  ["track", { event: "x", properties: [] }, {}],
  ["track", { event: "x", properties: null }, {}],
])("the properties of %s %o", (type, fields, properties) => {
  expect(readMessage({ userId: "anna", type, ...fields }, inBatch)).toMatchObject({ properties });
});

test("fields without a place stay in the context's extra", () => {
  const sent = { ...track, channel: "server", traits: { a: 1 }, version: 2, context: { extra: { own: 1 } } };
  expect(readMessage(sent, inBatch)).toMatchObject({
    context: { extra: { own: 1, channel: "server", traits: { a: 1 }, version: 2 } },
  });
});

test("what the batch says holds for each message; its sentAt, renewed on retries, before the message's", () => {
  const shared = { kind: null, sentAt: "2026-03-10T12:05:00Z", context: { locale: "zh", ip: "x" } };
  const event = readMessage({ ...track, sentAt: "2026-03-10T12:00:00Z", context: { locale: "en" } }, shared);
  expect(event).toMatchObject({ sentAt: "2026-03-10T12:05:00Z", context: { locale: "en", ip: "x" } });
});

test("the kind of a single call is its path's", () => {
  const shared = { kind: "page" as const, sentAt: undefined, context: null };
  expect(readMessage({ userId: "anna", name: "Home" }, shared)).toMatchObject({ kind: "page" });
});

test("numbers do as ids", () => {
  expect(readMessage({ ...track, userId: 42, messageId: 7 }, inBatch)).toMatchObject({
    userId: "42",
    messageId: "7",
  });
});

test.each([undefined, null, ""])("without a message id (%j) it has none", (messageId) => {
  expect(readMessage({ ...track, messageId }, inBatch)).toMatchObject({ messageId: "" });
});

test.each([
  ["no object", 17, "invalid-field", ""],
  ["nothing", null, "invalid-field", ""],
  ["a list", [track], "invalid-field", ""],
  ["no type", { userId: "anna" }, "unknown-type", "type"],
  ["an unknown type", { ...track, type: "Track" }, "unknown-type", "type"],
  ["an inherited type", { ...track, type: "constructor" }, "unknown-type", "type"],
  ["properties that are none", { ...track, properties: "x" }, "invalid-field", "properties"],
  ["a list of properties", { ...track, properties: [1] }, "invalid-field", "properties"],
  ["an event that is no text", { ...track, event: 5 }, "invalid-field", "event"],
  ["a user that is no id", { ...track, userId: { id: 1 } }, "invalid-field", "userId"],
  ["a time that is none", { ...track, timestamp: true }, "invalid-field", "timestamp"],
  ["a message id of 101 characters", { ...track, messageId: "x".repeat(101) }, "too-long", "messageId"],
  ["a user id of 513 characters", { ...track, userId: "x".repeat(513) }, "too-long", "userId"],
  ["a user id beyond 2^53", { ...track, userId: 2 ** 53 }, "number-out-of-range", "userId"],
  ["an infinite user id", { ...track, userId: Infinity }, "invalid-field", "userId"],
])("refused: %s", (_name, piece, code, path) => {
  expect(readMessage(piece, inBatch)).toMatchObject({ code, path });
});

test("a property called __proto__ stays a property, and changes nothing else", () => {
  const piece: unknown = JSON.parse(
    '{"type":"track","userId":"anna","event":"x","__proto__":{"polluted":1},"properties":{"__proto__":{"polluted":1}}}',
  );
  const event = readMessage(piece, inBatch);
  expect(JSON.stringify(event)).toContain('"properties":{"__proto__":{"polluted":1}}');
  expect(JSON.stringify(event)).toContain('"extra":{"__proto__":{"polluted":1}}');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
