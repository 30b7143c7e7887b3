import { expect, test } from "vitest";
import { createCore } from "#ingest/clients/core/create-core";
import type { Problem } from "#ingest/clients/core/problem";
import { type FakePlatform, fakePlatform, type Memory } from "./fake-platform";

function start(
  platform: FakePlatform = fakePlatform(),
  onProblem: (problem: Problem) => void = () => undefined,
) {
  return {
    platform,
    client: createCore(platform, { host: "https://agora.example.com", writeKey: "wk", onProblem }),
  };
}
const names = ({ posted }: FakePlatform) =>
  posted.map(({ batch }) => batch.map(({ event, type }) => event ?? type));

test("a listener that throws harms neither the page nor what comes after", async () => {
  const { client, platform } = start(fakePlatform(), () => {
    throw new Error("the page's own mistake");
  });
  const round: Record<string, unknown> = {};
  round.self = round;
  client.track("Content Viewed", round);
  platform.answers = [{ status: 400 }];
  client.track("Content Viewed");
  await platform.pass(1_000);
  client.track("Content Liked");
  await platform.pass(1_000);
  expect(names(platform)).toEqual([["Content Viewed"], ["Content Liked"]]);
});

test("an event that no request can carry is dropped and told, and holds nobody up", async () => {
  const problems: Problem[] = [];
  const { client, platform } = start(fakePlatform(), (problem) => problems.push(problem));
  client.track("Feedback Sent", { text: "茶".repeat(20_000) });
  client.track("Content Liked");
  await platform.pass(1_000);
  expect(names(platform)).toEqual([["Content Liked"]]);
  expect(problems).toMatchObject([{ kind: "dropped", events: 1, status: 0 }]);
});

test("withdrawn in one tab, it is withdrawn in the others: what they hold is neither sent nor kept", async () => {
  const memory: Memory = new Map();
  const other = start(fakePlatform(memory, "other"));
  const tab = start(fakePlatform(memory, "tab"));
  other.client.identify("anna");
  tab.client.consent(false);
  expect([...memory.keys()].toSorted()).toEqual(["agora.consent", "agora.q.tab"]);
  other.client.track("Content Viewed");
  await other.platform.pass(10_000);
  await tab.platform.pass(10_000);
  expect(names(other.platform)).toEqual([]);
  expect(names(tab.platform)).toEqual([["Consent Withdrawn"]]);
  expect([...memory.keys()]).toEqual(["agora.consent"]);
  expect(other.client.ids().userId).toBe("");
});

test("given again in one tab, all speak for the same somebody", async () => {
  const memory: Memory = new Map();
  const other = start(fakePlatform(memory, "other"));
  const tab = start(fakePlatform(memory, "tab"));
  tab.client.consent(false);
  await tab.platform.pass(1_000);
  other.client.track("Content Viewed");
  tab.client.consent(true);
  other.client.track("Content Liked");
  await other.platform.pass(1_000);
  expect(names(other.platform)).toEqual([["Content Liked"]]);
  expect(other.client.ids()).toEqual(tab.client.ids());
});

test("that consent was withdrawn is said by the next page when this one could not", async () => {
  const memory: Memory = new Map();
  const first = start(fakePlatform(memory, "one"));
  first.platform.answers = [new Error("offline")];
  first.client.consent(false);
  first.platform.answers = [new Error("offline"), new Error("offline")];
  first.platform.leave();
  await first.platform.pass(0);
  expect([...memory.keys()].toSorted()).toEqual(["agora.consent", "agora.q.one"]);

  const second = start(fakePlatform(memory, "two"));
  second.client.track("Content Viewed");
  await second.platform.pass(1_000);
  expect(names(second.platform)).toEqual([["Consent Withdrawn"]]);
  expect([...memory.keys()]).toEqual(["agora.consent"]);
});

test("what is said while a request is on its way goes out when the page is left, and once", async () => {
  const { client, platform } = start();
  const { post } = platform;
  const arrived: (() => void)[] = [];
  platform.post = async (url, body) => {
    const answer = await post(url, body);
    await new Promise<void>((resolve) => arrived.push(resolve));
    return answer;
  };
  client.track("Content Viewed");
  await platform.pass(1_000);
  client.track("Content Liked");
  platform.leave();
  platform.leave();
  await platform.pass(0);
  expect(names(platform)).toEqual([["Content Viewed"], ["Content Liked"]]);
  for (const arrive of arrived.toReversed()) {
    arrive();
    await platform.pass(0);
  }
  await platform.pass(60_000);
  expect(names(platform)).toEqual([["Content Viewed"], ["Content Liked"]]);
  expect(platform.store.keys()).toEqual(["agora.id"]);
});

test("what is said in the very moment that a batch is done is not forgotten", async () => {
  for (let turns = 0; turns < 16; turns++) {
    const { client, platform } = start();
    client.track("Content Viewed");
    void client.flush();
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    client.track("Content Liked");
    await platform.pass(0);
    await platform.pass(1_000);
    expect([turns, names(platform).flat()]).toEqual([turns, ["Content Viewed", "Content Liked"]]);
  }
});
