import { GrowthBook } from "@growthbook/growthbook";
import { growthbookTrackingPlugin } from "@growthbook/growthbook/plugins";
import RudderAnalytics from "@rudderstack/rudder-sdk-node";
import { PostHog } from "posthog-node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OpenDoor, openDoor, WRITE_KEY } from "#tests/ingest/door/open-door";
import { personId } from "#store/events/person-id";

/** The libraries for servers as they come, but for their host. Segment's has a test of its own. */
const ANNA = personId(7, "anna");
const ORDER = {
  order_id: "1001",
  total: 168.5,
  currency: "CNY",
  products: [{ product_id: "p-1", category: "tea" }],
};
const AT = new Date("2026-03-09T16:30:00.250Z");

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor({ clock: () => new Date() });
});
afterEach(() => door.close());

const named = (name: string) => door.events.filter(({ event }) => event === name);
const THE_ORDER = { person: ANNA, order_id: "1001", money: "168.5", category: "tea" };

test("rudder-sdk-node", async () => {
  const client = new RudderAnalytics(WRITE_KEY, { dataPlaneUrl: door.address, flushAt: 3 });
  client.identify({ userId: "anna", anonymousId: "d-1", traits: { tier: "gold" } });
  client.track({ userId: "anna", event: "Order Completed", properties: ORDER, timestamp: AT });
  client.alias({ previousId: "d-2", userId: "anna" });
  await client.flush();
  await expect.poll(() => door.events.length).toBe(3);

  expect(door.quarantine).toEqual([]);
  // RudderStack takes a time that was supplied as it is.
  expect(named("Order Completed")).toMatchObject([{ ...THE_ORDER, time: "2026-03-09 16:30:00.250" }]);
  expect(named("$identify")).toMatchObject([
    { person: ANNA, merges: personId(7, "d-1"), properties: { tier: "gold" } },
  ]);
  expect(named("$alias")).toMatchObject([{ person: ANNA, merges: personId(7, "d-2") }]);
});

test("posthog-node", async () => {
  const client = new PostHog(WRITE_KEY, { host: door.address, disableGeoip: true });
  client.identify({ distinctId: "anna", properties: { $set: { tier: "gold" }, $anon_distinct_id: "d-1" } });
  client.capture({ distinctId: "anna", event: "Order Completed", properties: ORDER, timestamp: AT });
  client.capture({ distinctId: "anna", event: "survey sent", properties: { $survey_response: 9 } });
  client.alias({ distinctId: "anna", alias: "d-2" });
  await client.shutdown();

  expect(door.quarantine).toEqual([]);
  expect(named("Order Completed")).toMatchObject([{ ...THE_ORDER, time: "2026-03-09 16:30:00.250" }]);
  expect(named("NPS Answered")).toMatchObject([{ person: ANNA, score: 9 }]);
  expect(named("$identify")).toMatchObject([{ person: ANNA, properties: { tier: "gold" } }]);
  expect(named("$alias")).toMatchObject([{ person: ANNA, merges: personId(7, "d-2") }]);
  expect(door.events[0]?.context).toMatchObject({ library: { name: "posthog-node" } });
});

test("GrowthBook's tracking plugin", async () => {
  const growthbook = new GrowthBook({
    clientKey: WRITE_KEY,
    attributes: { user_id: "anna", device_id: "d-1" },
    plugins: [growthbookTrackingPlugin({ ingestorHost: door.address })],
  });
  const { variationId } = growthbook.run({
    key: "checkout",
    variations: ["old", "new"],
    hashAttribute: "user_id",
    weights: [0, 1],
  });
  expect(variationId).toBe(1);
  await growthbook.logEvent("Order Completed", ORDER);
  await expect.poll(() => door.events.length).toBe(2);

  expect(door.quarantine).toEqual([]);
  expect(named("Experiment Viewed")).toMatchObject([
    { person: ANNA, experiment: "checkout", variation: "1", merges: personId(7, "d-1") },
  ]);
  expect(named("Order Completed")).toMatchObject([THE_ORDER]);
  growthbook.destroy();
});
