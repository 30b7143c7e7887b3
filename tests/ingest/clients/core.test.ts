import { expect, test } from "vitest";
import type { ClientOptions } from "#ingest/clients/core/client";
import { createCore } from "#ingest/clients/core/create-core";
import type { Problem } from "#ingest/clients/core/problem";
import { retryDelay } from "#ingest/clients/core/retry-delay";
import { type FakePlatform, fakePlatform, type Memory } from "./fake-platform";

const HOST = "https://agora.example.com/";

function start(platform: FakePlatform = fakePlatform(), options: Partial<ClientOptions> = {}) {
  const problems: Problem[] = [];
  const client = createCore(platform, {
    host: HOST,
    writeKey: "wk_tea",
    onProblem: (problem) => problems.push(problem),
    ...options,
  });
  return { client, platform, problems };
}
const names = ({ posted }: FakePlatform) =>
  posted.map(({ batch }) => batch.map(({ event, type }) => event ?? type));
const idsOf = ({ posted }: FakePlatform) =>
  posted.map(({ batch }) => batch.map(({ messageId }) => messageId));

test("calls gather for a second and go in one batch, in Segment's words", async () => {
  const { client, platform } = start();
  client.track("Content Viewed", { content_id: "c1" });
  client.identify("anna", { tier: "gold" });
  client.page("Home", { from: "rail" });
  client.group("tea-club", { city: "Shanghai" });
  client.track("Anything Else");
  expect(platform.posted).toEqual([]);
  await platform.pass(1_000);
  const { anonymousId } = client.ids();
  expect(platform.posted).toEqual([
    {
      writeKey: "wk_tea",
      sentAt: "2026-03-10T00:00:01.000Z",
      batch: [
        {
          type: "track",
          event: "Content Viewed",
          properties: { content_id: "c1" },
          anonymousId,
          messageId: expect.any(String),
          timestamp: "2026-03-10T00:00:00.000Z",
          context: { place: "test", library: { name: "fake", version: "1" } },
        },
        expect.objectContaining({ type: "identify", userId: "anna", anonymousId, traits: { tier: "gold" } }),
        expect.objectContaining({ type: "page", name: "Home", properties: { from: "rail" }, userId: "anna" }),
        expect.objectContaining({ type: "group", groupId: "tea-club", traits: { city: "Shanghai" } }),
        expect.objectContaining({ type: "track", event: "Anything Else", properties: {} }),
      ],
    },
  ]);
  await platform.pass(60_000);
  expect(platform.posted).toHaveLength(1);
});

test("a batch that was not taken is sent again with the same ids, its own sending time, and patience", async () => {
  const { client, platform, problems } = start();
  platform.answers = [new Error("offline"), { status: 503 }, { status: 429, retryAfter: "7" }];
  client.track("Content Viewed");
  await platform.pass(1_000);
  // Anything up to two seconds after the first failure, up to four after the second.
  const wait = () => platform.waits().find((ms) => ms !== 31_000) ?? -1;
  expect(wait()).toBeLessThan(2_000);
  await platform.pass(2_000);
  expect(wait()).toBeLessThan(4_000);
  await platform.pass(4_000);
  // What the door asks for, and up to a second more.
  expect(wait()).toBeGreaterThanOrEqual(7_000);
  expect(wait()).toBeLessThan(8_000);
  await platform.pass(6_999);
  expect(platform.posted).toHaveLength(3);
  await platform.pass(1_001);
  expect(platform.posted).toHaveLength(4);
  expect(new Set(idsOf(platform).flat()).size).toBe(1);
  expect(new Set(platform.posted.map(({ sentAt }) => sentAt)).size).toBe(4);
  await platform.pass(600_000);
  expect(platform.posted).toHaveLength(4);
  expect(problems).toEqual([]);
});

test("when the connection is back nothing waits any longer", async () => {
  const { client, platform } = start();
  platform.answers = [{ status: 503, retryAfter: "3600" }];
  client.track("Content Viewed");
  await platform.pass(1_000);
  platform.online();
  await platform.pass(0);
  expect(platform.posted).toHaveLength(2);
});

test("what the door will never take is dropped and told; what it put aside is told", async () => {
  const { client, platform, problems } = start();
  platform.answers = [
    { status: 401, body: { error: { code: "unknown-key" } } },
    { status: 200, body: { success: true, rejected: [{ index: 0, code: "invalid-money" }] } },
  ];
  client.track("Content Viewed");
  await platform.pass(1_000);
  client.track("Order Completed");
  await platform.pass(1_000);
  expect(platform.posted).toHaveLength(2);
  expect(problems).toEqual([
    { kind: "refused", events: 1, status: 401, detail: { error: { code: "unknown-key" } } },
    expect.objectContaining({ kind: "rejected", events: 1, status: 200 }),
  ]);
});

test("batches stay small enough to outlive a page", async () => {
  const { client, platform } = start();
  for (let n = 0; n < 250; n++) client.track(`e${n}`);
  await platform.pass(1_000);
  expect(names(platform).map(({ length }) => length)).toEqual([100, 100, 50]);
  platform.posted = [];
  // Three bytes a character: 10,000 of them are 30 kB, and two such events do not fit into 60 kB.
  for (let n = 0; n < 3; n++) client.track("Feedback Sent", { text: "茶".repeat(10_000) });
  await platform.pass(1_000);
  expect(names(platform).map(({ length }) => length)).toEqual([1, 1, 1]);
});

test("a queue that nobody empties loses its oldest, and says so", () => {
  const { client, problems, platform } = start();
  for (let n = 0; n < 1_003; n++) client.track(`e${n}`);
  expect(problems).toEqual([1, 1, 1].map((events) => ({ kind: "dropped", events, status: 0, detail: null })));
  const kept = [...(platform.store.get("agora.q.tab") ?? "").matchAll(/event\\":\\"(\w+)/g)].map(
    ([, name]) => name,
  );
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([1_000, "e3", "e1002"]);
});

test("what was not sent is sent by the next page, once this one said that it goes", async () => {
  const memory: Memory = new Map();
  const first = start(fakePlatform(memory, "one"));
  first.platform.answers = [new Error("offline")];
  first.client.identify("anna");
  first.client.track("Content Viewed");
  first.platform.leave();
  await first.platform.pass(0);

  const second = start(fakePlatform(memory, "two"));
  second.client.track("Content Liked");
  await second.platform.pass(1_000);
  expect(names(second.platform)).toEqual([["identify", "Content Viewed", "Content Liked"]]);
  expect(idsOf(second.platform).flat().slice(0, 2)).toEqual(idsOf(first.platform).flat());
  expect(second.client.ids()).toEqual(first.client.ids());
  expect([...memory.keys()]).toEqual(["agora.id"]);
});

test("the queue of a page that lives is left alone until nobody touched it for half a minute", async () => {
  const memory: Memory = new Map();
  const living = start(fakePlatform(memory, "one"));
  living.platform.answers = [new Error("offline")];
  living.client.track("Content Viewed");
  const other = start(fakePlatform(memory, "two"));
  await other.platform.pass(30_999);
  expect(other.platform.posted).toEqual([]);
  await other.platform.pass(1);
  await other.platform.pass(1_000);
  expect(names(other.platform)).toEqual([["Content Viewed"]]);
});

test("what lies in the store and is not ours does no harm", async () => {
  const memory: Memory = new Map([
    ["agora.q.x", "{"],
    ["agora.q.y", '[0,1,{"id":2},"{\\"type\\":\\"track\\"}"]'],
    ["theirs", "1"],
  ]);
  const { platform } = start(fakePlatform(memory));
  await platform.pass(1_000);
  expect(platform.posted.map(({ batch }) => batch)).toEqual([[{ type: "track" }]]);
  expect(memory.get("theirs")).toBe("1");
});

test("before consent nothing is stored or sent; given, it is a word of its own", async () => {
  const memory: Memory = new Map();
  const { client, platform } = start(fakePlatform(memory), { consent: "required" });
  client.track("Content Viewed");
  client.identify("anna");
  await platform.pass(60_000);
  expect([platform.posted, [...memory]]).toEqual([[], []]);
  client.consent(true);
  client.track("Content Liked");
  await platform.pass(1_000);
  expect(names(platform)).toEqual([["Consent Granted", "Content Liked"]]);
  expect(platform.posted[0]?.batch[1]).toMatchObject({ userId: "anna" });

  const next = start(fakePlatform(memory), { consent: "required" });
  next.client.track("Content Viewed");
  await next.platform.pass(1_000);
  expect(names(next.platform)).toEqual([["Content Viewed"]]);
});

test("withdrawn, queue and ids are gone, but for the word itself until it has arrived", async () => {
  const memory: Memory = new Map();
  const { client, platform } = start(fakePlatform(memory));
  client.identify("anna");
  client.track("Content Viewed");
  const before = client.ids();
  client.consent(false);
  client.track("Content Liked");
  await platform.pass(60_000);
  expect(names(platform)).toEqual([["Consent Withdrawn"]]);
  expect(platform.posted[0]?.batch[0]).toMatchObject({ ...before });
  expect([...memory.keys()]).toEqual(["agora.consent"]);
  expect(client.ids().anonymousId).not.toBe(before.anonymousId);
});

test("alias, reset, and GrowthBook's callback", async () => {
  const { client, platform } = start();
  const guest = client.ids().anonymousId;
  client.alias("anna");
  client.exposure({ key: "checkout" }, { key: "green", variationId: 1 });
  client.exposure({ key: "price" }, { variationId: 0 });
  client.reset();
  client.screen("Cart");
  await platform.pass(1_000);
  expect(platform.posted[0]?.batch).toMatchObject([
    { type: "alias", userId: "anna", previousId: guest },
    {
      event: "Experiment Viewed",
      userId: "anna",
      properties: { experiment_id: "checkout", variation_id: "green" },
    },
    { properties: { experiment_id: "price", variation_id: "0" } },
    { type: "screen", name: "Cart" },
  ]);
  const last = platform.posted[0]?.batch[3];
  expect(last).not.toHaveProperty("userId");
  expect(last?.anonymousId).not.toBe(guest);
});

test("nothing thrown by us reaches the page", () => {
  const { client, problems } = start();
  const round: Record<string, unknown> = {};
  round.self = round;
  client.track("Content Viewed", round);
  expect(problems).toMatchObject([{ kind: "dropped", events: 1 }]);
});

test("the wait before another attempt", () => {
  const now = Date.UTC(2026, 2, 10);
  expect(retryDelay(1, null, 0.5, now)).toBe(1_000);
  expect(retryDelay(3, null, 0.5, now)).toBe(4_000);
  expect(retryDelay(30, null, 0.5, now)).toBe(150_000);
  expect(retryDelay(1, "120", 0.5, now)).toBe(120_500);
  expect(retryDelay(1, "Tue, 10 Mar 2026 00:00:09 GMT", 0, now)).toBe(9_000);
  expect(retryDelay(1, "Mon, 09 Mar 2026 00:00:00 GMT", 0.5, now)).toBe(1_000);
  expect(retryDelay(1, "soon", 0.5, now)).toBe(1_000);
});
