import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { servePayload } from "#experiments/growthbook/serve-payload";
import { handPayloadsOver } from "#server/door/hand-payloads-over";
import { createPayloadBook } from "#server/door/payload-book";
import { startDoorThread } from "#server/door/start-door-thread";
import { CLIENT_KEY } from "./measured";
import { typicalPayload } from "./typical-payload";

/**
 * A process with the product's door and no databases. Each message of its parent changes the payload of the one key;
 * it answers when that was.
 */
const book = createPayloadBook();
let version = 0;
const change = () => {
  version += 1;
  const at = Date.now();
  const options = { dateUpdated: new Date(at), encryptionKey: null, remoteEvaluation: false };
  book.inform([{ clientKey: CLIENT_KEY, served: servePayload(typicalPayload(version), options) }]);
  return at;
};

const folder = await mkdtemp(join(tmpdir(), "agora-bench-door-"));
const door = await startDoorThread((error) => {
  throw error;
}).open({
  ...{ host: "127.0.0.1", port: 0, spoolFolder: folder, spoolFlushMs: 5, diskFloorBytes: 0 },
  ...{ logLevel: "warn", dashboardPort: null, sources: [], rules: [], payloads: [] },
});
handPayloadsOver(book, door, { opened: [], log: pino({ level: "warn" }) });
change();

process.on("message", () => process.send?.({ at: change() }));
process.on("disconnect", () => {
  void door
    .close()
    .then(() => rm(folder, { recursive: true, force: true }))
    .then(() => process.exit());
});
process.send?.({ port: door.port });
