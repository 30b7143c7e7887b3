import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePayload } from "#experiments/growthbook/serve-payload";
import { handPayloadsOver, keyedPayloads } from "#server/door/hand-payloads-over";
import { createPayloadBook } from "#server/door/payload-book";
import { type Door, startDoorThread } from "#server/door/start-door-thread";
import { ask, jsonOf } from "#tests/support/ask";
import { listenTo } from "./listen-to";

/** SDKs at the door, which runs in a thread of its own and is told of payloads by message. */
const book = createPayloadBook();
let versions = Date.parse("2026-03-10T12:00:00.000Z");
const put = (clientKey: string, defaultValue: string) => {
  versions += 1;
  const options = { dateUpdated: new Date(versions), encryptionKey: null, remoteEvaluation: false };
  book.inform([{ clientKey, served: servePayload({ features: { tea: { defaultValue } } }, options) }]);
};

let folder: string;
let door: Door;
let stop: () => void;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-door-"));
  put("sdk-first", "green");
  put("sdk-brief", "green");
  const opened = keyedPayloads(book);
  door = await startDoorThread((error) => {
    throw error;
  }).open({
    ...{ host: "127.0.0.1", port: 0, spoolFolder: folder, spoolFlushMs: 0, diskFloorBytes: 0 },
    ...{ logLevel: "silent", dashboardPort: null, rules: [], payloads: opened },
    sources: [
      { writeKey: "sdk-first", source: "shop", project: { id: 7, zone: "Asia/Shanghai", currency: "CNY" } },
    ],
  });
  // While the door was opening, one payload changed, one came and one went.
  put("sdk-first", "black");
  put("sdk-second", "oolong");
  book.inform([{ clientKey: "sdk-brief", served: null }]);
  stop = handPayloadsOver(book, door, { opened, log: pino({ level: "silent" }) });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const to = (path: string) => `http://127.0.0.1:${door.port}${path}`;
const teaOf = async (clientKey: string) => {
  const answer = await ask(to(`/api/features/${clientKey}`));
  return answer.status === 200 ? jsonOf(answer) : answer.status;
};
const tea = (defaultValue: string): unknown =>
  expect.objectContaining({ features: { tea: { defaultValue } } });

test("the door serves what it was told last, also of what changed while it opened", async () => {
  await expect.poll(() => teaOf("sdk-first")).toEqual(tea("black"));
  expect(await teaOf("sdk-second")).toEqual(tea("oolong"));
  expect(await teaOf("sdk-brief")).toBe(400);

  const listener = await listenTo(to("/sub/sdk-first"));
  put("sdk-first", "white");
  await expect.poll(listener.heard).toContain('"white"');
  expect(await teaOf("sdk-first")).toEqual(tea("white"));
  stop();
  put("sdk-first", "unheard");
  put("sdk-other", "unheard");
  expect(await teaOf("sdk-other")).toBe(400);
  listener.leave();
});

test("events arrive beside it, also under a client key that is a write key", async () => {
  const sent = await ask(to("/track?client_key=sdk-first"), {
    method: "POST",
    body: '[{"event_name":"Experiment Viewed","properties_json":{"experimentId":"e","variationId":"1"},"user_id":"anna"}]',
  });
  expect(jsonOf(sent)).toEqual({ success: true });
  expect((await ask(to("/api/features"))).status).toBe(404);
});

test("a door that closes ends its streams, and waits for nobody", async () => {
  const listener = await listenTo(to("/sub/sdk-first"));
  await door.close();
  await expect.poll(listener.ended).toBe("ended");
});
