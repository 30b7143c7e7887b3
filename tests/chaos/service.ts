import { createServer } from "node:http";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import pino from "pino";
import { createDoor } from "#ingest/http/create-door";
import { Random } from "#ingest/simulator/chance/random";
import { openSpool } from "#ingest/spool/open-spool";
import { startWriter } from "#ingest/writer/start-writer";
import { listen } from "#server/listen";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import { SOURCE } from "./source";
import { checkStored } from "./check-stored";
import { forgetfulDisk } from "./forgetful-disk";
import { type Order, orderSchema, type ServiceReply, settingsSchema } from "./orders";
import { createStop } from "./stop";
import { stoppingDisk } from "./stopping-disk";
import { stoppingWarehouse } from "./stopping-warehouse";

/**
 * The collector of the product, composed of the same parts as `npm start` composes it, on a disk and a warehouse that
 * kill it where its parent says. Its one argument is its settings; it obeys its parent's orders and ends with it.
 */
const settings = settingsSchema.parse(JSON.parse(process.argv[2] ?? ""));
const random = new Random().reset(settings.seed, 0, 0);
const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });
const spoolFolder = join(settings.folder, "spool");

const forgetful = forgetfulDisk(random);
const stop = createStop(settings.stop, () => settings.stop?.powerCut && forgetful.cutPower());
const disk = stoppingDisk(forgetful, stop);

const engine = await openWarehouse({
  url: settings.clickHouseUrl ?? undefined,
  path: join(settings.folder, "clickhouse"),
  retryDelaysMs: [20, 100],
});
await migrateWarehouse(engine);
const inherited = await readdir(spoolFolder);
const { refuseData } = settings;
const warehouse = stoppingWarehouse(engine, { stop, random, refuseData, inherited });
for (const file of inherited) {
  if (file.startsWith(".stash-")) await rm(join(spoolFolder, file));
}
const spool = await openSpool({
  folder: spoolFolder,
  flushMs: 5,
  segmentLines: 400,
  segmentAgeMs: 40,
  disk,
  log,
});
const writer = startWriter({ folder: spoolFolder, warehouse, disk, log, pollMs: 50 });
spool.onSealed(() => writer.notify());

const door = createDoor({
  sink: spool,
  directory: { find: (key) => (key === settings.writeKey ? SOURCE : null) },
  clock: () => new Date(),
  log,
});
const server = createServer((request, response) => {
  void door(request, response).then((answered) => {
    if (!answered) response.writeHead(404).end();
  });
});

const obey = async (order: Order): Promise<ServiceReply> => {
  if (order.order === "arm") stop.arm();
  else if (order.order === "disk") disk.setMood(order.mood);
  else if (order.order === "check") {
    await spool.seal();
    await writer.idle();
    return { reply: "found", found: await checkStored(engine, spoolFolder, order.from) };
  } else {
    server.close();
    server.closeAllConnections();
    await spool.close();
    await writer.close();
    await engine.close();
  }
  return { reply: "done" };
};

const tell = (reply: ServiceReply) => process.send?.(reply);
process.on("message", (message) => {
  obey(orderSchema.parse(message)).then(tell, (error: unknown) => {
    throw error;
  });
});
process.on("disconnect", () => process.exit());
tell({ reply: "ready", port: await listen(server, 0, "127.0.0.1") });
