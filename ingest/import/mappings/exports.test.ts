import { join } from "node:path";
import { expect, test } from "vitest";
import { readMapping } from "../mapping";
import { rowToMessages } from "../row-to-messages";
import { objectRow } from "../rows/object-row";

async function messagesOf(name: string, fields: Record<string, unknown>) {
  const mapping = await readMapping(join(import.meta.dirname, `${name}.json`));
  return rowToMessages(mapping, "UTC")(objectRow(fields, 1), "the-row").map(
    ({ messageId: _, ...message }) => message,
  );
}

const SEGMENT = {
  messageId: "ajs-1",
  anonymousId: "a-1",
  userId: "anna",
  timestamp: "2026-03-01T02:03:04.005Z",
  sentAt: "2026-03-01T02:03:09.000Z",
  context: { library: { name: "analytics.js", version: "1.2" } },
};
const OF_ANNA = {
  userId: "anna",
  anonymousId: "a-1",
  timestamp: "2026-03-01T02:03:04.005Z",
  context: SEGMENT.context,
};

test.each([
  [
    { type: "track", event: "Order Completed", properties: { order_id: "7", products: [{ sku: "x" }] } },
    { type: "track", event: "Order Completed", properties: { order_id: "7", products: [{ sku: "x" }] } },
  ],
  [
    { type: "page", name: "Home", properties: { path: "/" } },
    { type: "track", event: "Page Viewed", properties: { path: "/", name: "Home" } },
  ],
  [
    { type: "identify", traits: { tier: "gold" } },
    { type: "identify", traits: { tier: "gold" } },
  ],
  [
    { type: "group", groupId: "g1", traits: {} },
    { type: "group", groupId: "g1", traits: {} },
  ],
  [
    { type: "alias", previousId: "old" },
    { type: "alias", previousId: "old" },
  ],
])("a message of Segment's: %o", async (row, message) => {
  expect(await messagesOf("segment-export", { ...SEGMENT, ...row })).toEqual([{ ...OF_ANNA, ...message }]);
});

test.each([
  [
    "an event of somebody signed in",
    { event: "Tea Poured", properties: { cups: 2, $is_identified: true } },
    { type: "track", event: "Tea Poured", userId: "anna", properties: { cups: 2, $is_identified: true } },
  ],
  [
    "properties as a text, of nobody known",
    { event: "$pageview", properties: '{"$is_identified":false,"$current_url":"/"}' },
    {
      type: "track",
      event: "Page Viewed",
      anonymousId: "anna",
      properties: { $is_identified: false, $current_url: "/" },
    },
  ],
  [
    "an identification",
    { event: "$identify", properties: { $anon_distinct_id: "a-1", $set: { tier: "gold" } } },
    { type: "identify", userId: "anna", anonymousId: "a-1", traits: { tier: "gold" } },
  ],
  [
    "an alias",
    { event: "$create_alias", properties: { alias: "old" } },
    { type: "alias", userId: "anna", previousId: "old" },
  ],
])("PostHog: %s", async (_, row, message) => {
  const common = { uuid: "0190", distinct_id: "anna", timestamp: "2026-03-01 02:03:04.005000" };
  expect(await messagesOf("posthog-export", { ...common, ...row })).toEqual([
    { timestamp: "2026-03-01T02:03:04.005Z", ...message },
  ]);
});

test("Mixpanel: before and after signing in", async () => {
  const properties = { time: 1_772_330_584, $insert_id: "i1", distinct_id: "$device:d1", cups: 2 };
  expect(await messagesOf("mixpanel-export", { event: "Tea Poured", properties })).toEqual([
    {
      type: "track",
      event: "Tea Poured",
      anonymousId: "$device:d1",
      timestamp: "2026-03-01T02:03:04.000Z",
      properties: { cups: 2 },
    },
  ]);
  const known = { ...properties, distinct_id: "anna", $user_id: "anna", $device_id: "d1" };
  expect(await messagesOf("mixpanel-export", { event: "Tea Poured", properties: known })).toEqual([
    {
      type: "track",
      event: "Tea Poured",
      userId: "anna",
      anonymousId: "d1",
      timestamp: "2026-03-01T02:03:04.000Z",
      properties: { $user_id: "anna", $device_id: "d1", cups: 2 },
    },
  ]);
});

test("Google Analytics: pairs become properties, a purchase becomes an order", async () => {
  const row = {
    event_timestamp: "1772330584005678",
    user_id: null,
    user_pseudo_id: "123.456",
    event_params: [
      { key: "currency", value: { string_value: "CNY", int_value: null } },
      { key: "ga_session_id", value: { string_value: null, int_value: 77 } },
    ],
    device: { category: "mobile" },
    traffic_source: { source: "wechat", medium: "social", name: null },
  };
  const common = {
    type: "track",
    anonymousId: "123.456",
    timestamp: "2026-03-01T02:03:04.006Z",
    context: { device: { type: "mobile" }, campaign: { source: "wechat", medium: "social" } },
  };
  expect(await messagesOf("ga4-export", { ...row, event_name: "page_view" })).toEqual([
    { ...common, event: "Page Viewed", properties: { currency: "CNY", ga_session_id: 77 } },
  ]);
  const purchase = { transaction_id: "T1", purchase_revenue: 19.9 };
  expect(await messagesOf("ga4-export", { ...row, event_name: "purchase", ecommerce: purchase })).toEqual([
    {
      ...common,
      event: "Order Completed",
      properties: { currency: "CNY", ga_session_id: 77, order_id: "T1", total: 19.9 },
    },
  ]);
});
