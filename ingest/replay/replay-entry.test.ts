import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { eventId } from "#store/events/event-id";
import { replayEntry } from "./replay-entry";
import { textAround } from "./text-around";

const PROJECT = { id: 7, zone: "Asia/Shanghai", currency: "CNY" };
const ID = "00000000-0000-4000-8000-000000000001";
const NOW = Date.UTC(2026, 2, 20);
const ORDER = {
  type: "track",
  event: "Order Completed",
  userId: "anna",
  timestamp: "2026-03-10T11:59:00Z",
  properties: { order_id: "1", total: "¥12" },
};

const entry = (piece: unknown, body: unknown = { batch: [] }) => ({
  id: ID,
  source: "web",
  received: "2026-03-10 12:00:00.000",
  endpoint: "/v1/batch",
  around: textAround(body, "batch"),
  bytes: Buffer.from(JSON.stringify(piece)).toString("base64"),
});
const replay = (of: Parameters<typeof replayEntry>[0], fixes: Parameters<typeof replayEntry>[1] = []) =>
  replayEntry(of, fixes, { project: PROJECT, now: NOW });

test("what is still wrong is refused as it was", async () => {
  const { events, refusal } = await replay(entry(ORDER));
  expect(events).toBeNull();
  expect(refusal).toMatchObject({ code: "invalid-money", path: "properties.total" });
});

test("after a fix it is the event that it should have been, taken now", async () => {
  const fixes = [{ do: "number", path: "properties.total" }] as const;
  const { events } = await replay(entry({ ...ORDER, messageId: "m-1" }), fixes);
  expect(events).toMatchObject([
    {
      id: eventId(7, "web", "m-1"),
      source: "web",
      time: "2026-03-10 11:59:00.000",
      received: "2026-03-20 00:00:00.000",
      money: "12",
      order_id: "1",
    },
  ]);
});

test("its clock is corrected by when it first came, with what its request said for all", async () => {
  // Sent at 11:00 by a clock that was an hour slow.
  const body = { sentAt: "2026-03-10T11:00:00Z", context: { library: { name: "shop" } }, writeKey: "wk_1" };
  const late = entry(
    { ...ORDER, timestamp: "2026-03-10T10:59:00Z", properties: {} },
    { ...body, batch: [1, 2] },
  );
  expect(late.around).not.toContain("wk_1");
  const { events } = await replay(late);
  expect(events).toMatchObject([{ time: "2026-03-10 11:59:00.000", context: { library: { name: "shop" } } }]);
});

test("its age is judged by when it first came", async () => {
  const future = entry({ ...ORDER, timestamp: "2026-03-15T00:00:00Z", properties: {} });
  expect((await replay(future)).refusal).toMatchObject({ code: "too-far-in-future" });
});

test("without a message id it has the same identity each time", async () => {
  const fixes = [{ do: "drop", path: "properties.total" }] as const;
  const [once, twice] = await Promise.all([replay(entry(ORDER), fixes), replay(entry(ORDER), fixes)]);
  expect(once.events?.[0]?.id).toBe(twice.events?.[0]?.id);
});

test("a single call is of the kind its path says", async () => {
  const piece = { userId: "anna", event: "Tea Poured" };
  const single = { ...entry(piece), endpoint: "/v1/track", around: textAround(piece, null) };
  expect((await replay(single)).events).toMatchObject([{ event: "Tea Poured", user_id: "anna" }]);
});

test("a request that was refused whole is opened again, packed or not, all of it or nothing", async () => {
  const body = JSON.stringify({ batch: [ORDER, { type: "track", userId: "ben", event: "Tea Poured" }] });
  for (const bytes of [Buffer.from(body), gzipSync(body)]) {
    const whole = { ...entry(null), around: "", bytes: bytes.toString("base64") };
    expect((await replay(whole)).refusal).toMatchObject({ code: "invalid-money" });
    const { events } = await replay(whole, [{ do: "drop", path: "properties.total" }]);
    expect(events?.map(({ event }) => event)).toEqual(["Order Completed", "Tea Poured"]);
  }
});

test("bytes that were cut, and a path that takes no events, are refused", async () => {
  const cut = { ...entry(ORDER), bytes: Buffer.from('{"type":"tr').toString("base64") };
  expect((await replay(cut)).refusal).toMatchObject({ code: "bad-json" });
  expect((await replay({ ...entry(ORDER), endpoint: "" })).refusal).toMatchObject({ code: "invalid-field" });
});

test("who was erased stays out", async () => {
  const guard = { refuses: () => "erased" as const, noteConsent: () => expect.unreachable() };
  const { refusal } = await replayEntry(entry({ ...ORDER, properties: {} }), [], {
    project: { ...PROJECT, guard },
    now: NOW,
  });
  expect(refusal).toMatchObject({ code: "erased" });
});
