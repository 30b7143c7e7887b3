import { Analytics } from "@segment/analytics-node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OpenDoor, openDoor, WRITE_KEY } from "#tests/ingest/door/open-door";
import { eventId } from "#store/events/event-id";
import { NOBODY, personId } from "#store/events/person-id";

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor({ clock: () => new Date() });
});
afterEach(() => door.close());

test("Segment's own library for node, unchanged but for its host", async () => {
  const analytics = new Analytics({ writeKey: WRITE_KEY, host: door.address, flushAt: 4 });
  const errors: unknown[] = [];
  analytics.on("error", (error) => errors.push(error));
  const timestamp = new Date("2026-03-09T16:30:00.250Z");

  analytics.identify({
    messageId: "1",
    userId: "anna",
    anonymousId: "d-1",
    traits: { channel: "wechat" },
    timestamp,
  });
  analytics.track({
    messageId: "2",
    userId: "anna",
    event: "Order Completed",
    timestamp,
    properties: {
      order_id: "1001",
      total: 168.5,
      currency: "CNY",
      products: [{ product_id: "p-1", category: "tea" }],
      content_id: "c-1",
      activity_id: "a-1",
    },
  });
  analytics.track({
    messageId: "3",
    anonymousId: "d-2",
    event: "NPS Answered",
    timestamp,
    properties: { score: 9, comment: "很喜欢" },
    context: { campaign: { source: "douyin", medium: "video", name: "spring" } },
  });
  analytics.page({ messageId: "4", userId: "anna", name: "Home", properties: { path: "/" }, timestamp });
  analytics.screen({ messageId: "5", anonymousId: "d-2", name: "Feed", timestamp });
  analytics.group({ messageId: "6", userId: "anna", groupId: "g-1", traits: { plan: "pro" }, timestamp });
  analytics.alias({ messageId: "7", userId: "anna", previousId: "d-2", timestamp });
  await analytics.closeAndFlush();

  expect(errors).toEqual([]);
  expect(door.quarantine).toEqual([]);
  const anna = personId(7, "anna");
  const device1 = personId(7, "d-1");
  const device2 = personId(7, "d-2");
  // 00:30 on the 10th in Shanghai.
  const common = {
    project: 7,
    source: "web",
    time: "2026-03-09 16:30:00.250",
    day: "2026-03-10",
    session: "",
    inviter: NOBODY,
    experiment: "",
    variation: "",
    excluded: "",
    context: { library: { name: "@segment/analytics-node", version: "3.1.0" } },
  };
  const plain = {
    ...common,
    user_id: "anna",
    anonymous_id: "",
    person: anna,
    merges: NOBODY,
    channel: "",
    content: "",
    activity: "",
    category: "",
    order_id: "",
    money: "0",
    score: null,
  };
  const received = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/);
  const row = (message_id: string, fields: object) => ({
    ...plain,
    id: eventId(7, "web", message_id),
    received,
    message_id,
    ...fields,
  });
  expect(door.events.toSorted((a, b) => a.message_id.localeCompare(b.message_id))).toEqual([
    row("1", {
      event: "$identify",
      anonymous_id: "d-1",
      merges: device1,
      channel: "wechat",
      properties: { channel: "wechat" },
    }),
    row("2", {
      event: "Order Completed",
      content: "c-1",
      activity: "a-1",
      category: "tea",
      order_id: "1001",
      money: "168.5",
      properties: {
        order_id: "1001",
        total: 168.5,
        currency: "CNY",
        products: [{ product_id: "p-1", category: "tea" }],
        content_id: "c-1",
        activity_id: "a-1",
      },
    }),
    row("3", {
      event: "NPS Answered",
      user_id: "",
      anonymous_id: "d-2",
      person: device2,
      channel: "douyin",
      score: 9,
      properties: { score: 9, comment: "很喜欢" },
      context: { ...common.context, campaign: { source: "douyin", medium: "video", name: "spring" } },
    }),
    row("4", { event: "Page Viewed", properties: { name: "Home", path: "/" } }),
    row("5", {
      event: "Screen Viewed",
      user_id: "",
      anonymous_id: "d-2",
      person: device2,
      properties: { name: "Feed" },
    }),
    row("6", { event: "$group", properties: { group_id: "g-1", plan: "pro" } }),
    row("7", { event: "$alias", merges: device2, properties: {} }),
  ]);
});

test("a bad event does not fail the library's batch", async () => {
  const analytics = new Analytics({ writeKey: WRITE_KEY, host: door.address });
  const errors: unknown[] = [];
  analytics.on("error", (error) => errors.push(error));
  analytics.track({ messageId: "1", userId: "anna", event: "NPS Answered", properties: { score: 11 } });
  analytics.track({ messageId: "2", userId: "anna", event: "NPS Answered", properties: { score: 10 } });
  await analytics.closeAndFlush();
  expect(errors).toEqual([]);
  expect(door.events.map((row) => row.message_id)).toEqual(["2"]);
  expect(door.quarantine).toMatchObject([{ code: "invalid-score", path: "properties.score" }]);
});
