import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { http, HttpResponse, passthrough } from "msw";
import { setupServer } from "msw/node";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createSdkEndpoint } from "#experiments/growthbook/create-sdk-endpoint";
import { joinPayloadSources } from "#experiments/growthbook/join-payload-sources";
import { servePayload } from "#experiments/growthbook/serve-payload";
import { createWebhookDoor } from "#experiments/remote/create-webhook-door";
import { keepRemotePayloads, type RemotePayloads } from "#experiments/remote/keep-remote-payloads";
import { createPayloadBook } from "#server/door/payload-book";
import { payloadShelf } from "#server/growthbook/payload-shelf";
import { listen } from "#server/listen";
import { ask, jsonOf } from "#tests/support/ask";
import { listenTo } from "../protocol/listen-to";

const HOST = "https://growthbook.example";
const NEVER_MS = 600_000;
const server = setupServer();

/** What GrowthBook answers with for sdk-tea, and the tags it was asked with. */
let answer: () => Response;
/** What it tells those who have the secret key. */
let payload: () => Response;
let tags: (string | null)[];
let folder: string;
let log: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-growthbook-"));
  server.listen({ onUnhandledRequest: "error" });
});
beforeEach(() => {
  log = [];
  tags = [];
  payload = () => HttpResponse.json({ message: "unknown" }, { status: 404 });
  server.use(
    http.all("http://127.0.0.1*", () => passthrough()),
    http.get(`${HOST}/api/features/sdk-tea`, ({ request }) => {
      const tag = request.headers.get("if-none-match");
      tags.push(tag);
      const response = answer();
      return tag !== null && tag === response.headers.get("etag")
        ? new HttpResponse(null, { status: 304 })
        : response;
    }),
    http.get(`${HOST}/api/v1/sdk-payload/sdk-tea`, ({ request }) =>
      request.headers.get("authorization") === "Bearer secret_for_tea"
        ? payload()
        : HttpResponse.json({ message: "no" }, { status: 401 }),
    ),
  );
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const body = (color: string, dateUpdated: string) =>
  JSON.stringify({ status: 200, features: { tea: { defaultValue: color } }, newer: true, dateUpdated });
const serves = (text: string) => {
  answer = () => new HttpResponse(text, { headers: { etag: `W/"${text.length}-${text.slice(40, 60)}"` } });
};
const logger = pino({}, { write: (line: string) => void log.push(line) });
const open = (shelf = payloadShelf(folder)) =>
  keepRemotePayloads({
    ...{ apiHost: HOST, secretKey: "secret_for_tea", clientKeys: ["sdk-tea"] },
    ...{ shelf, log: logger, everyMs: NEVER_MS },
  });

const refused = () =>
  HttpResponse.json({ status: 400, error: "refused" }, { status: 400, headers: { "x-unrecoverable": "1" } });

const green = body("green", "2026-03-10T04:00:00.000Z");
const black = body("black", "2026-03-10T04:00:05.000Z");

/** The endpoint for SDKs over what GrowthBook serves and a key of our own, with the webhooks beside it. */
async function openDoor(remote: RemotePayloads, now: Date) {
  const own = createPayloadBook();
  const options = { dateUpdated: now, encryptionKey: null, remoteEvaluation: false };
  const payload = { features: { tea: { defaultValue: "own" } } };
  own.inform([
    { clientKey: "sdk-own", served: servePayload(payload, options) },
    { clientKey: "sdk-tea", served: servePayload(payload, options) },
  ]);
  const endpoint = createSdkEndpoint({ source: joinPayloadSources([remote, own]), log: logger });
  const webhooks = createWebhookDoor({ secret: "wk_tea", clock: () => now, payloads: remote, log: logger });
  const door = createServer((request, response) => {
    if (!endpoint.answer(request, response) && !webhooks.answer(request, response)) response.end("other");
  });
  const address = `http://127.0.0.1:${await listen(door, 0, "127.0.0.1")}`;
  return {
    address,
    close: async () => {
      endpoint.close();
      door.close();
      door.closeAllConnections();
      await remote.close();
    },
  };
}

test("SDKs are served what GrowthBook serves, byte for byte, and streams hear of a change; our own keys stay", async () => {
  serves(green);
  const remote = await open();
  const now = new Date("2026-03-10T04:01:00.000Z");
  const { address, close } = await openDoor(remote, now);
  const features = await ask(`${address}/api/features/sdk-tea`);
  expect(features.bytes.toString()).toBe(green);
  expect(features.headers.etag).toBeDefined();
  expect(jsonOf(await ask(`${address}/api/features/sdk-own`))).toMatchObject({
    features: { tea: { defaultValue: "own" } },
  });

  const listener = await listenTo(`${address}/sub/sdk-tea`);
  await expect.poll(listener.heard).toContain(`data: ${green}\n\n`);
  const sign = (text: string, secret: string, at = now.getTime() / 1_000) => ({
    "webhook-id": "msg_1",
    "webhook-timestamp": String(at),
    "webhook-signature": `v1,${createHmac("sha256", secret).update(`msg_1.${at}.${text}`).digest("base64")}`,
  });
  serves(black);
  const call = async (headers: Record<string, string>, text = "{}") =>
    (await ask(`${address}/api/growthbook/webhook`, { method: "POST", headers, body: text })).status;
  expect(await call(sign("{}", "wk_other"))).toBe(401);
  expect(await call(sign("{}", "wk_tea"), '{"changed":1}')).toBe(401);
  expect(await call(sign("{}", "wk_tea", now.getTime() / 1_000 - 400))).toBe(401);
  expect(await call({})).toBe(401);
  expect((await ask(`${address}/api/growthbook/webhook`)).status).toBe(405);
  expect(remote.current("sdk-tea")?.json).toBe(green);
  expect(await call(sign("{}", "wk_tea"))).toBe(204);
  await expect.poll(listener.heard).toContain(`data: ${black}\n\n`);
  expect((await ask(`${address}/elsewhere`)).bytes.toString()).toBe("other");
  listener.leave();
  await close();
});

test("unless it changed, nothing is sent; what is older, broken or an error is not served", async () => {
  serves(black);
  const remote = await open();
  const heard: string[][] = [];
  remote.onChange((keys) => heard.push(keys));
  await remote.refresh();
  expect(tags).toEqual([null, expect.stringMatching(/^W\//)]);
  for (const odd of [
    () => new HttpResponse(green, { headers: { etag: "older" } }),
    () => HttpResponse.text("<html>"),
    () => HttpResponse.json({ features: [] }),
    () => new HttpResponse(null, { status: 502 }),
    () => HttpResponse.json({ status: 400, error: "down" }, { status: 400 }),
    () => HttpResponse.error(),
  ]) {
    answer = odd;
    await remote.refresh();
    expect(remote.current("sdk-tea")?.json).toBe(black);
  }
  expect(heard).toEqual([]);
  // A failure that lasts is told once.
  expect(log.filter((line) => line.includes("could not be fetched"))).toHaveLength(1);
  expect(remote.clientKeys()).toEqual(["sdk-tea"]);

  answer = refused;
  payload = () => HttpResponse.json({ message: "slowly" }, { status: 429 });
  await remote.refresh();
  expect(remote.current("sdk-tea")?.json).toBe(black);
  payload = () => HttpResponse.json({ message: "unknown" }, { status: 404 });
  await remote.refresh();
  expect([remote.current("sdk-tea"), heard]).toEqual([null, [["sdk-tea"]]]);
  await remote.close();
});

test("after a start without GrowthBook, what it served last is served", async () => {
  serves(black);
  await (await open()).close();
  answer = () => HttpResponse.error();
  const remote = await open();
  expect(remote.current("sdk-tea")?.json).toBe(black);
  await remote.close();

  await writeFile(join(folder, "growthbook", "sdk-tea.json"), "{");
  serves(green);
  const mended = await open();
  expect(mended.current("sdk-tea")?.json).toBe(green);
  await mended.close();
});

test("what is encrypted is handed on as it is", async () => {
  const encrypted = JSON.stringify({
    ...{ status: 200, features: {}, experiments: [], encryptedFeatures: "aXY=.dGVh" },
    dateUpdated: "2026-03-11T00:00:00.000Z",
  });
  serves(encrypted);
  const remote = await open();
  expect(remote.current("sdk-tea")?.json).toBe(encrypted);
  await remote.close();
});

test("values of a connection with remote evaluation are worked out here, and its rules are shown to nobody", async () => {
  const rule = { condition: { vip: true }, force: "gold" };
  const told = (dateUpdated: string) => ({
    ...{ status: 200, dateUpdated },
    features: { tea: { defaultValue: "green", rules: [rule] } },
  });
  // It was served in plain until now, and its version is older than what was.
  serves(black);
  const remote = await open();
  answer = refused;
  payload = () => HttpResponse.json(told("2026-03-10T04:00:01.000Z"));
  const now = new Date("2026-03-10T04:01:00.000Z");
  const { address, close } = await openDoor(remote, now);
  await remote.refresh();
  const evaluate = async (attributes: object) => {
    const asked = { method: "POST", body: JSON.stringify({ attributes }) };
    return jsonOf(await ask(`${address}/api/eval/sdk-tea`, asked));
  };
  expect(await evaluate({ vip: true })).toEqual({
    ...{ status: 200, dateUpdated: "2026-03-10T04:00:01.000Z" },
    features: { tea: { defaultValue: "gold" } },
  });
  expect(await evaluate({ vip: false })).toMatchObject({ features: { tea: { defaultValue: "green" } } });
  const features = await ask(`${address}/api/features/sdk-tea`);
  expect([features.status, features.bytes.includes("gold")]).toEqual([400, false]);

  // What is encrypted cannot be worked out; what was held is served on.
  payload = () =>
    HttpResponse.json({ ...told("2026-03-10T05:00:00.000Z"), features: {}, encryptedFeatures: "x" });
  await remote.refresh();
  expect(await evaluate({ vip: true })).toMatchObject({ features: { tea: { defaultValue: "gold" } } });
  await close();

  // Also after a start without GrowthBook nobody sees the rules.
  answer = () => HttpResponse.error();
  const again = await open();
  expect(again.current("sdk-tea")).toMatchObject({ remoteEvaluation: true });
  await again.close();
});
