import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenDoor, openDoor } from "#tests/ingest/door/open-door";
import { personId } from "#store/events/person-id";
import { captured, replay, type Replayed } from "./replay";

/** When the requests were recorded, give or take less than a minute: no clock needs to be set right. */
const RECORDED = new Date("2026-11-22T23:53:00Z");
const PERSON = personId(7, "user-42");
const ALIAS = personId(7, "anon-7f1c");

/** How often each event was sent by each client, counted in the recordings, under the names they are stored by. */
const SENT: Record<string, Record<string, number>> = {
  "segment-analytics-node-3.1.0": {
    ...{ $identify: 1, "Post Created": 1, "Order Completed": 1, "Page Viewed": 1, "Screen Viewed": 1 },
    ...{ $group: 1, $alias: 1, "NPS Answered": 1, "Reaction Added": 30 },
  },
  "segment-analytics-next-1.84.3": {
    ...{ $identify: 2, "Post Created": 2, "Order Completed": 2, "Page Viewed": 2, "Screen Viewed": 2 },
    ...{ $group: 2, $alias: 2, "NPS Answered": 2, "Reaction Added": 60, "Before Unload": 1 },
  },
  "rudder-sdk-node-3.0.13": {
    ...{ $identify: 1, "Post Created": 1, "Order Completed": 1, "Page Viewed": 1, "Screen Viewed": 1 },
    ...{ $group: 1, $alias: 1, "NPS Answered": 1, "Reaction Added": 30 },
  },
  "rudderstack-analytics-js-3.34.1": {
    ...{ $identify: 3, "Post Created": 3, "Order Completed": 3, "Page Viewed": 3 },
    ...{ $group: 3, $alias: 3, "NPS Answered": 3, "Reaction Added": 90 },
  },
  "posthog-node-5.70.0": {
    ...{ $identify: 1, "Post Created": 1, "Order Completed": 1, "Page Viewed": 1, "Group Joined": 1 },
    // One answer under our name, one as a survey of PostHog's.
    ...{ $group: 1, $alias: 1, "NPS Answered": 2, "Reaction Added": 30 },
  },
  "posthog-js-1.449.2": {
    ...{ $identify: 2, "Post Created": 2, "Order Completed": 2, "Page Viewed": 2, $pageleave: 2 },
    ...{ $group: 2, $alias: 2, "NPS Answered": 4, "Reaction Added": 60, "Before Unload": 2 },
  },
  "growthbook-tracking-plugin-1.8.0": {
    ...{ "Experiment Viewed": 1, "Feature Evaluated": 1, "Post Created": 1, "Order Completed": 1 },
    ...{ "Page Viewed": 1, "NPS Answered": 1, "Reaction Added": 30 },
  },
  "growthbook-tracking-plugin-browser-1.8.0": {
    ...{ "Page Viewed": 1, "Post Created": 1, "Order Completed": 1, "NPS Answered": 1 },
    ...{ "Reaction Added": 30, "Before Unload": 1 },
  },
};

/** A script that PostHog's browser library looks for, and does without. */
const TOLERATED = /^\/static\//;

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor({
    clock: () => RECORDED,
    keys: ["wk_capture", "phc_capture", "sdk-capture"],
    currency: "EUR",
  });
});
afterEach(() => door.close());

async function replayAll(client: string): Promise<(Replayed & { method: string; path: string })[]> {
  const answers = [];
  for (const request of await captured(client)) {
    if (TOLERATED.test(request.path)) continue;
    answers.push({ ...(await replay(door, request)), method: request.method, path: request.path });
  }
  return answers;
}

const named = (name: string) => door.events.filter(({ event }) => event === name);

describe.each(Object.entries(SENT))("%s", (client, counts) => {
  test("every request is taken, every event stored under its name", async () => {
    for (const { method, status, path } of await replayAll(client)) {
      expect([path, status]).toEqual([path, method === "OPTIONS" ? 204 : 200]);
    }
    expect(door.quarantine).toEqual([]);
    const stored: Record<string, number> = {};
    for (const { event } of door.events) stored[event] = (stored[event] ?? 0) + 1;
    expect(stored).toEqual(counts);
  });

  test("person, money, products, answers, library", async () => {
    await replayAll(client);
    for (const order of named("Order Completed")) {
      expect(order).toMatchObject({
        person: PERSON,
        user_id: "user-42",
        order_id: "ord-5001",
        money: "129.9",
        category: "home",
        properties: { products: [{ product_id: "p-1" }, { product_id: "p-2" }], coupon: "WELCOME" },
      });
    }
    for (const answer of named("NPS Answered")) expect(answer).toMatchObject({ person: PERSON, score: 9 });
    for (const { properties } of named("$identify")) {
      expect(properties).toMatchObject({ name: "Ada Example", channel: "email", segment: "vip" });
    }
    for (const alias of named("$alias")) expect(alias).toMatchObject({ person: PERSON, merges: ALIAS });
    for (const { properties } of named("$group")) {
      expect(properties).toMatchObject({ group_id: "community-1", name: "Acme", plan: "pro" });
    }
    for (const { context } of door.events) {
      expect(context).toMatchObject({ library: { name: expect.any(String), version: expect.any(String) } });
    }
  });

  test("sent again, every event has the id it had, if it has one", async () => {
    await replayAll(client);
    const first = new Set(door.events.map(({ id }) => id));
    const sent = door.events.length;
    await replayAll(client);
    const again = new Set(door.events.slice(sent).map(({ id }) => id));
    if (client.startsWith("growthbook")) expect([...again].filter((id) => first.has(id))).toEqual([]);
    else expect(again).toEqual(first);
  });
});

test("an order's own time stands: an hour before it was sent", async () => {
  for (const client of ["segment-analytics-node-3.1.0", "rudder-sdk-node-3.0.13", "posthog-node-5.70.0"]) {
    await replayAll(client);
  }
  for (const { time } of named("Order Completed")) expect(time).toMatch(/^2026-11-22 22:52:13\.\d{3}$/);
  expect(named("Order Completed")).toHaveLength(3);
});

test("GrowthBook's exposure names experiment and variation", async () => {
  await replayAll("growthbook-tracking-plugin-1.8.0");
  expect(named("Experiment Viewed")).toEqual([
    expect.objectContaining({ person: PERSON, experiment: "feed-exp", variation: "1" }),
  ]);
});

test("campaigns come from each library's own place", async () => {
  for (const client of [
    "segment-analytics-next-1.84.3",
    "posthog-js-1.449.2",
    "rudderstack-analytics-js-3.34.1",
  ]) {
    await replayAll(client);
  }
  for (const page of named("Page Viewed")) expect(page.channel).toBe("newsletter");
});

test("pages of other origins may read answers and send the headers they ask for", async () => {
  for (const client of [
    "segment-analytics-next-1.84.3",
    "posthog-js-1.449.2",
    "rudderstack-analytics-js-3.34.1",
  ]) {
    const requests = await captured(client);
    for (const request of requests.filter(({ method }) => method === "OPTIONS")) {
      const { headers } = await replay(door, request);
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(headers["access-control-allow-headers"]).toBe(request.headers["access-control-request-headers"]);
    }
  }
});
