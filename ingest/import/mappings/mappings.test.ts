import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMapping } from "../mapping";
import { rowToMessages } from "../row-to-messages";

const FOLDER = import.meta.dirname;

async function messagesOf(name: string, fields: Record<string, string>) {
  const mapping = await readMapping(join(FOLDER, `${name}.json`));
  const row = { line: 2, content: "", read: (column: string) => fields[column] };
  return rowToMessages(mapping, "UTC")(row, "the-row").map(({ messageId: _, ...message }) => message);
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith(".json")))(
  "%s is a mapping of its name",
  async (file) => {
    expect((await readMapping(join(FOLDER, file))).name).toBe(file.replace(".json", ""));
  },
);

test("cdnow", async () => {
  const fields = { master_id: "00004", customer_id: "0001", date: "1997-01-18", cds: "2", usd: "29.73" };
  expect(await messagesOf("cdnow", fields)).toEqual([
    {
      type: "track",
      event: "Order Completed",
      userId: "cdnow-0001",
      timestamp: "1997-01-18T00:00:00.000Z",
      properties: { order_id: "the-row", total: 29.73, currency: "USD", quantity: 2 },
    },
  ]);
});

const CLICK = {
  visit_id: "ccf365",
  cookie_id: "c4ca42",
  user_id: "1",
  event_time: "2020-02-04 19:16:58.454669",
};
const VISIT = { session_id: "ccf365", cookie_id: "c4ca42" };
const FROM = { userId: "clique-1", anonymousId: "cookie-c4ca42", timestamp: "2020-02-04T19:16:58.454Z" };
const HOME = { page_name: "Home Page", product_id: "", product_category: "" };
const CHECKOUT = { page_name: "Checkout", product_id: "", product_category: "" };
const CONFIRMATION = { page_name: "Confirmation", product_id: "", product_category: "" };
const LOBSTER = { page_name: "Lobster", product_id: "7", product_category: "Shellfish" };

test.each([
  ["Page View", HOME, "Page Viewed", { page_name: "Home Page" }],
  ["Page View", CHECKOUT, "Checkout Started", { page_name: "Checkout" }],
  ["Page View", LOBSTER, "Product Viewed", { page_name: "Lobster", product_id: "7", category: "Shellfish" }],
  ["Add to Cart", LOBSTER, "Product Added", { page_name: "Lobster", product_id: "7", category: "Shellfish" }],
  ["Purchase", CONFIRMATION, "Order Completed", { page_name: "Confirmation", order_id: "ccf365", total: 0 }],
  ["Ad Impression", LOBSTER, "Ad Viewed", { page_name: "Lobster" }],
  ["Ad Click", LOBSTER, "Ad Clicked", { page_name: "Lobster" }],
])("clique-bait: %s of %o", async (event_name, page, event, properties) => {
  expect(await messagesOf("clique-bait", { ...CLICK, ...page, event_name })).toEqual([
    { type: "track", event, ...FROM, properties: { ...VISIT, ...properties } },
  ]);
});

test("college-msg", async () => {
  expect(await messagesOf("college-msg", { src: "1", dst: "2", unix_ts: "1082040961" })).toEqual([
    {
      type: "track",
      event: "Message Sent",
      userId: "college-1",
      timestamp: "2004-04-15T14:56:01.000Z",
      properties: { recipient_id: "college-2", kind: "private" },
    },
  ]);
});

test("nps-retail-bank and sudzilla-2019", async () => {
  const answer = {
    id: "1002",
    market: "UK",
    survey_date: "2021-12-25",
    month: "12",
    quarter: "4",
    score: "0",
  };
  expect(await messagesOf("nps-retail-bank", answer)).toEqual([
    {
      type: "track",
      event: "NPS Answered",
      userId: "bank-1002",
      timestamp: "2021-12-25T00:00:00.000Z",
      properties: { score: 0, market: "UK" },
    },
  ]);
  expect(await messagesOf("sudzilla-2019", { response: "7", score: "10" })).toEqual([
    {
      type: "track",
      event: "NPS Answered",
      userId: "sudzilla-7",
      timestamp: "2019-07-01T12:00:00.000Z",
      properties: { score: 10 },
    },
  ]);
});

test("cookie-cats", async () => {
  const player = {
    userid: "337",
    version: "gate_30",
    sum_gamerounds: "38",
    retention_1: "1",
    retention_7: "0",
  };
  const userId = "cookie-cats-337";
  expect(await messagesOf("cookie-cats", player)).toEqual([
    { type: "track", event: "Member Joined", userId, timestamp: "2016-11-01T12:00:00.000Z", properties: {} },
    {
      type: "track",
      event: "Experiment Viewed",
      userId,
      timestamp: "2016-11-01T12:00:01.000Z",
      properties: { experiment_id: "cookie-cats-gate", variation_id: "gate_30" },
    },
    {
      type: "track",
      event: "Rounds Played",
      userId,
      timestamp: "2016-11-01T12:30:00.000Z",
      properties: { rounds: 38 },
    },
    { type: "track", event: "Game Opened", userId, timestamp: "2016-11-02T18:00:00.000Z", properties: {} },
  ]);
  const never = { ...player, retention_1: "0", retention_7: "1" };
  expect((await messagesOf("cookie-cats", never)).at(-1)?.timestamp).toBe("2016-11-08T18:00:00.000Z");
});
