import { afterEach, beforeEach, expect, test } from "vitest";
import { ask, jsonOf } from "#tests/support/ask";
import { type Listener, listenTo } from "./listen-to";
import { openEndpoint, type OpenEndpoint } from "./open-endpoint";

const brew = (defaultValue: unknown) => ({ features: { tea: { defaultValue } } });
const at = (ms: number) => new Date(Date.parse("2026-03-10T12:00:00.000Z") + ms);
/** What a stream says of a payload, written out. */
const frame = (defaultValue: string, dateUpdated: Date) =>
  `id: ${dateUpdated.getTime()}\nevent: features\n` +
  `data: {"status":200,"features":{"tea":{"defaultValue":"${defaultValue}"}},"dateUpdated":"${dateUpdated.toISOString()}"}\n\n`;
const RETRY = "retry: 100\n\n";

let sdks: OpenEndpoint;
let listeners: Listener[];
beforeEach(async () => {
  sdks = await openEndpoint();
  listeners = [];
});
afterEach(async () => {
  for (const listener of listeners) listener.leave();
  await sdks.close();
});

const listen = async (clientKey: string, headers?: Record<string, string>) => {
  const listener = await listenTo(`${sdks.address}/sub/${clientKey}`, headers);
  listeners.push(listener);
  return listener;
};

test("a stream begins with what is current, and tells every change of its key", async () => {
  sdks.put("sdk-tea", brew("green"), { dateUpdated: at(1) });
  sdks.put("sdk-other", brew("none"));
  const listener = await listen("sdk-tea");
  expect(listener.status).toBe(200);
  const { date, ...headers } = listener.headers;
  expect(headers).toEqual({
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "x-sse-support",
    "x-accel-buffering": "no",
    connection: "close",
    "transfer-encoding": "chunked",
  });
  expect(date).toBeDefined();
  await expect.poll(listener.heard).toBe(RETRY + frame("green", at(1)));

  sdks.put("sdk-other", brew("still none"));
  sdks.put("sdk-tea", brew("black"), { dateUpdated: at(2) });
  await expect.poll(listener.heard).toBe(RETRY + frame("green", at(1)) + frame("black", at(2)));

  // Whoever comes again is told what is current, whatever it heard last.
  const again = await listen("sdk-tea", { "last-event-id": String(at(2).getTime()) });
  await expect.poll(again.heard).toBe(RETRY + frame("black", at(2)));
});

test("an encrypted connection's stream is encrypted", async () => {
  sdks.put("sdk-secret", brew("green"), { encryptionKey: "Zvwv/+uhpFDznZ6SX28Yjg==" });
  const { bytes } = await ask(`${sdks.address}/api/features/sdk-secret`);
  const listener = await listen("sdk-secret");
  await expect.poll(listener.heard).toContain(`event: features\ndata: ${bytes.toString()}\n\n`);
  expect(listener.heard()).not.toMatch(/tea|green/);
});

test("where the server evaluates, a stream says that there is something to ask for, and no more", async () => {
  const remote = { remoteEvaluation: true };
  const changed = (ms: number) => `id: ${at(ms).getTime()}\nevent: features-updated\ndata: \n\n`;
  sdks.put("sdk-remote", brew("green"), { ...remote, dateUpdated: at(1) });
  const listener = await listen("sdk-remote");
  sdks.put("sdk-remote", brew("black"), { ...remote, dateUpdated: at(2) });
  await expect.poll(listener.heard).toBe(RETRY + changed(1) + changed(2));

  const missed = await listen("sdk-remote", { "last-event-id": String(at(1).getTime()) });
  await expect.poll(missed.heard).toBe(RETRY + changed(2));
  const current = await listen("sdk-remote", { "last-event-id": String(at(2).getTime()) });
  sdks.put("sdk-remote", brew("white"), { ...remote, dateUpdated: at(3) });
  await expect.poll(current.heard).toBe(RETRY + changed(3));
});

test("a stream ends when its key is no longer in force, and comes to nothing after", async () => {
  sdks.put("sdk-tea", brew("green"));
  const listener = await listen("sdk-tea");
  sdks.remove("sdk-tea");
  sdks.put("sdk-tea", brew("black"));
  sdks.remove("sdk-tea");
  await expect.poll(listener.ended).toBe("ended");
  expect(listener.heard()).not.toContain("black");
  expect((await listen("sdk-tea")).status).toBe(400);
});

test("three streams of a key and five in all are open at once, no more", async () => {
  sdks.put("sdk-tea", brew("green"));
  sdks.put("sdk-other", brew("none"));
  for (const key of ["sdk-tea", "sdk-tea", "sdk-tea"]) expect((await listen(key)).status).toBe(200);
  const refused = await ask(`${sdks.address}/sub/sdk-tea`);
  expect(refused).toMatchObject({ status: 503, headers: { "retry-after": "60" } });
  expect(jsonOf(refused)).toEqual({ status: 503, error: expect.stringContaining("60 s") });

  for (const key of ["sdk-other", "sdk-other"]) expect((await listen(key)).status).toBe(200);
  expect((await ask(`${sdks.address}/sub/sdk-other`)).status).toBe(503);

  listeners[0]?.leave();
  const statusOfNext = async () => (await listen("sdk-tea")).status;
  await expect.poll(statusOfNext).toBe(200);
  expect((await ask(`${sdks.address}/sub/sdk-tea`)).status).toBe(503);
});

test("closing ends streams as streams end", async () => {
  sdks.put("sdk-tea", brew("green"));
  const listener = await listen("sdk-tea");
  await sdks.close();
  await expect.poll(listener.ended).toBe("ended");
  sdks = await openEndpoint();
});

test("every stream is pinged", async () => {
  await sdks.close();
  sdks = await openEndpoint({ pingMs: 60 });
  sdks.put("sdk-tea", brew("green"));
  const both = await Promise.all([listen("sdk-tea"), listen("sdk-tea")]);
  for (const { heard } of both) {
    await expect.poll(heard).toMatch(/^retry: 100\n\nid: .*\nevent: .*\ndata: .*\n\n(data: \n\n){3}/);
  }
});

/** More than a connection holds in its buffers on both sides. */
const LARGE = "x".repeat(8_000_000);

test("a slow listener skips steps, and is told what is current when it takes in again", async () => {
  sdks.put("sdk-tea", brew(`1${LARGE}`));
  const slow = await listen("sdk-tea");
  slow.stall();
  for (const step of [2, 3, 4, 5]) sdks.put("sdk-tea", brew(`${step}${LARGE}`));
  slow.resume();
  await expect.poll(slow.heard, { timeout: 5_000 }).toMatch(/"defaultValue":"5x.*\n\n$/);
  expect(
    slow
      .heard()
      .match(/"defaultValue":"\d/g)
      ?.map((text) => text.at(-1)),
  ).toEqual(["1", "5"]);
});

test("a listener that takes nothing in is dropped, others are not", async () => {
  await sdks.close();
  sdks = await openEndpoint({ pingMs: 120 });
  sdks.put("sdk-large", brew(LARGE));
  sdks.put("sdk-tea", brew("green"));
  const dead = await listen("sdk-large");
  dead.stall();
  const alive = await listen("sdk-tea");
  await expect.poll(alive.heard, { timeout: 5_000 }).toMatch(/(data: \n\n){4}/);
  dead.resume();
  await expect.poll(dead.ended, { timeout: 5_000 }).toBe("broken");
  expect(alive.ended()).toBeNull();
});
