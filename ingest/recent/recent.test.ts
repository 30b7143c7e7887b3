import { expect, test } from "vitest";
import { openBatch } from "#ingest/dialects/segment/open-batch";
import type { Parcel } from "#ingest/dialects/dialect";
import { arrivalAt } from "#ingest/pipeline/arrival";
import { Refusal } from "#ingest/pipeline/refusal";
import { describePiece } from "./describe-piece";
import { keepRecent, type Recent } from "./keep-recent";

const NOW = Date.UTC(2026, 2, 10, 12);
const project = { id: 7, zone: "Asia/Shanghai", currency: "CNY" };

function parcelOf(messages: object[]): Parcel {
  const parcel = openBatch({ batch: messages, sentAt: "2026-03-10T11:00:00Z" });
  if (parcel instanceof Refusal) throw new Error(parcel.message);
  return parcel;
}
const take = (recent: Recent, messages: object[], { length = 100, guard = {} } = {}) =>
  recent.note({
    parcel: parcelOf(messages),
    length,
    events: [],
    dialect: "segment",
    endpoint: "/v1/batch",
    arrival: arrivalAt(NOW, { project: { ...project, ...guard }, source: "web" }),
  });
const viewed = (n: number) => ({
  type: "track",
  event: "Content Viewed",
  userId: `m${n}`,
  messageId: `e${n}`,
});
const numbers = (recent: Recent, after = 0, of = 7) => recent.after(of, after).map(({ number }) => number);

test("the last pieces of a project are kept, and told from a number on", () => {
  const recent = keepRecent();
  take(recent, [viewed(1), viewed(2)]);
  take(recent, [viewed(3)]);
  expect(numbers(recent)).toEqual([1, 2, 3]);
  expect(numbers(recent, 2)).toEqual([3]);
  expect(numbers(recent, 0, 8)).toEqual([]);
});

test("of a large request the last 50, of many requests the last 300 pieces, and never much text", () => {
  const recent = keepRecent();
  take(
    recent,
    Array.from({ length: 60 }, (_, n) => viewed(n)),
  );
  expect(numbers(recent)).toEqual(Array.from({ length: 50 }, (_, n) => 11 + n));
  for (let n = 0; n < 300; n++) take(recent, [viewed(n)]);
  expect([numbers(recent).length, numbers(recent)[0]]).toEqual([300, 61]);
  take(recent, [viewed(1)], { length: 9_000_000 });
  expect(numbers(recent)).toEqual([361]);
});

test("a piece is shown as it came, as it is stored, and what was done in between", () => {
  const recent = keepRecent();
  take(recent, [{ ...viewed(1), type: "page", timestamp: "2026-03-10T10:59:00Z" }]);
  const [event] = recent.after(7, 0).map(describePiece);
  expect(event).toMatchObject({
    received: NOW,
    source: "web",
    refusal: null,
    row: { event: "Page Viewed", user_id: "m1", time: "2026-03-10 11:59:00.000" },
  });
  expect(JSON.parse(event?.raw ?? "")).toMatchObject({ type: "page" });
  expect(event?.touches).toEqual([
    { rule: "nameEvent", fields: ["name"] },
    { rule: "putTime", fields: ["time"] },
    { rule: "refuseImpossibleTimes", fields: ["day"] },
    { rule: "resolvePersons", fields: ["person"] },
  ]);
});

test("a piece that was refused says by which rule", () => {
  const recent = keepRecent();
  take(recent, [
    { type: "track", event: "Order Completed", userId: "m1", properties: { total: "?" } },
    { type: "?" },
  ]);
  const [order, strange] = recent.after(7, 0).map(describePiece);
  expect(order).toMatchObject({ row: null, refusal: { code: "invalid-money", path: "properties.total" } });
  expect(order?.touches.at(-1)).toEqual({ rule: "putMoney", fields: [] });
  expect(strange).toMatchObject({ row: null, refusal: { code: "unknown-type" }, touches: [] });
});

test("looking takes no note of consent, and shows nothing of who was erased since", () => {
  const recent = keepRecent();
  let erased = false;
  const guard = {
    refuses: () => (erased ? ("erased" as const) : null),
    noteConsent: () => expect.unreachable(),
  };
  take(recent, [{ ...viewed(1), event: "Consent Withdrawn" }], { guard: { guard } });
  expect(recent.after(7, 0).map(describePiece)).toMatchObject([{ row: { event: "Consent Withdrawn" } }]);
  erased = true;
  expect(recent.after(7, 0).map(describePiece)).toMatchObject([{ raw: null, row: null }]);
});
