import { expect, test } from "vitest";
import { parseMapping } from "./mapping";
import { rowToMessages } from "./row-to-messages";
import type { Row } from "./rows/row";

const row = (fields: Record<string, unknown>): Row => ({
  line: 2,
  content: "",
  read: (column) => fields[column],
});
const messagesOf = (mapping: object, fields: Record<string, unknown>, rowId = "the-row") =>
  rowToMessages(parseMapping({ name: "shop", ...mapping }, "shop.json"), "Asia/Shanghai")(row(fields), rowId);

const time = { column: "at", format: "YYYY-MM-DD HH:mm", zone: "Asia/Shanghai" };
const sale = { type: "track", event: "Order Completed", userId: { column: "customer" }, time };

test("a row becomes a message in Segment's shape", () => {
  const template = {
    ...sale,
    anonymousId: { column: "cookie" },
    properties: {
      order_id: { row: "id" },
      total: { column: "usd", as: "decimal" },
      coupon: { column: "coupon" },
    },
    context: {
      "campaign.source": { column: "from" },
      "campaign.name": { constant: "spring" },
      test: { constant: true },
    },
  };
  const fields = {
    customer: " 7 ",
    cookie: "c4",
    usd: "29.33",
    at: "2024-03-01 07:30",
    from: "wechat",
    coupon: "",
  };
  expect(messagesOf({ rows: [template] }, fields)).toEqual([
    {
      type: "track",
      messageId: expect.stringMatching(/^[0-9a-f]{32}$/),
      userId: "7",
      anonymousId: "c4",
      event: "Order Completed",
      timestamp: "2024-02-29T23:30:00.000Z",
      properties: { order_id: "the-row", total: 29.33 },
      context: { campaign: { source: "wechat", name: "spring" }, test: true },
    },
  ]);
});

test("a row makes several events, each with its own lasting message id", () => {
  const rows = [
    { type: "identify", userId: { column: "customer" }, time, traits: { city: { column: "city" } } },
    { ...sale, when: { column: "usd", notEmpty: true } },
    { ...sale, event: "Order Refunded", when: { column: "back", in: ["yes", "half"] } },
  ];
  const fields = { customer: "7", usd: "1", at: "2024-03-01 07:30", city: "苏州", back: "half" };
  const messages = messagesOf({ rows }, fields);
  expect(messages.map(({ type, event }) => event ?? type)).toEqual([
    "identify",
    "Order Completed",
    "Order Refunded",
  ]);
  expect(messages[0]).toMatchObject({ traits: { city: "苏州" } });
  const ids = messages.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(3);
  expect(messagesOf({ rows }, fields).map(({ messageId }) => messageId)).toEqual(ids);
  expect(messagesOf({ rows }, fields, "another-row").map(({ messageId }) => messageId)).not.toEqual(ids);

  expect(messagesOf({ rows }, { ...fields, usd: " ", back: "no" }).map(({ type }) => type)).toEqual([
    "identify",
  ]);
});

test("all conditions must hold, and a row may make nothing", () => {
  const when = [
    { column: "kind", equals: "sale" },
    { column: "note", equals: "" },
  ];
  const rows = [{ ...sale, when }];
  const fields = { customer: "7", at: "2024-03-01 07:30" };
  expect(messagesOf({ rows }, { ...fields, kind: "sale" })).toHaveLength(1);
  expect(messagesOf({ rows }, { ...fields, kind: "sale", note: "x" })).toHaveLength(0);
  expect(messagesOf({ rows }, { ...fields, kind: "loan" })).toHaveLength(0);
});

test("an event named by a column", () => {
  const rows = [{ ...sale, event: { column: "what" } }];
  const fields = { customer: "7", at: "2024-03-01 07:30" };
  expect(messagesOf({ rows }, { ...fields, what: "Vote Cast" })[0]?.event).toBe("Vote Cast");
  expect(() => messagesOf({ rows }, fields)).toThrow("does not name the event");
});

test("a time in two columns", () => {
  const rows = [{ ...sale, time: { ...time, column: ["day", "clock"] } }];
  expect(messagesOf({ rows }, { customer: "7", day: "2024-03-01", clock: "23:59 " })[0]?.timestamp).toBe(
    "2024-03-01T15:59:00.000Z",
  );
});

test("a day of the project's own clock", () => {
  const rows = [{ ...sale, time: { column: "day", format: "YYYY-MM-DD", zone: "project" } }];
  // Midnight in Shanghai, where these rows are for.
  expect(messagesOf({ rows }, { customer: "7", day: "2024-03-01" })[0]?.timestamp).toBe(
    "2024-02-29T16:00:00.000Z",
  );
});

test.each([
  ["nobody", { at: "2024-03-01 07:30" }, "rows[0].userId"],
  ["time-unreadable", { customer: "7", at: "yesterday" }, "rows[0].time"],
  ["time-unreadable", { customer: "7" }, "rows[0].time"],
  ["value-unreadable", { customer: "7", at: "2024-03-01 07:30", usd: "free" }, "rows[0].properties.total"],
])("a row is refused whole: %s", (code, fields, path) => {
  const rows = [{ ...sale, properties: { total: { column: "usd", as: "decimal" } } }];
  expect(() => messagesOf({ rows }, fields)).toThrow(expect.objectContaining({ code, path }));
});
