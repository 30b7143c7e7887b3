import { createServer } from "node:http";
import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import pino from "pino";
import { createSdkEndpoint } from "#experiments/growthbook/create-sdk-endpoint";
import { createDoor, type IngestSource } from "#ingest/http/create-door";
import { createPropertyBook } from "#ingest/drift/property-book";
import { countRefusals } from "#ingest/ledger/count-refusals";
import { describePiece } from "#ingest/recent/describe-piece";
import { keepRecent } from "#ingest/recent/keep-recent";
import { replayEntries } from "#ingest/replay/replay-entries";
import { openSpool } from "#ingest/spool/open-spool";
import { type FromDoor, openingSchema, type ToDoor } from "#server/door/door-messages";
import { createPayloadBook } from "#server/door/payload-book";
import { createProjectBooks } from "#server/door/project-books";
import { forwardTo } from "#server/door/forward";
import type { Source } from "#server/projects/list-sources";

const FLUSH_REFUSALS_MS = 5_000;

/**
 * The door's own thread: accepts events and makes them durable while the main thread renders pages and runs the
 * engine, so that neither waits for the other; and serves SDKs their features for the same reason. All else that
 * arrives on the port is passed on to the dashboard.
 */
if (!parentPort) throw new Error("door-worker runs as a worker thread");
const main = parentPort;
const opened: unknown[] = await once(main, "message");
const { settings } = openingSchema.parse(opened[0]);
const tell = (message: FromDoor) => main.postMessage(message);
const log = pino({ level: settings.logLevel, name: "door" });

const books = createProjectBooks();
books.inform(settings.rules);
const bySource = (sources: Source[]) =>
  new Map<string, IngestSource>(
    sources.map(({ writeKey, project, ...source }) => [
      writeKey,
      { ...source, project: books.complete(project) },
    ]),
  );
let sources = bySource(settings.sources);

const spool = await openSpool({
  folder: settings.spoolFolder,
  flushMs: settings.spoolFlushMs,
  floorBytes: settings.diskFloorBytes,
  log,
});
spool.onSealed(() => tell({ type: "sealed" }));

const refusals = countRefusals();
const flushRefusals = () =>
  refusals
    .flush((rows) => spool.append("receipts", rows))
    .catch((error: unknown) => log.warn({ err: error }, "refused requests could not be noted yet"));
const flushing = setInterval(() => void flushRefusals(), FLUSH_REFUSALS_MS);

const recent = keepRecent();
const properties = createPropertyBook(Date.now);
const door = createDoor({
  sink: spool,
  directory: { find: (key) => sources.get(key) ?? null },
  witness: {
    taken: (request) => {
      recent.note(request);
      properties.note(request.events);
    },
    refused: (whose, code, at) => refusals.note(whose, code, at),
  },
  clock: () => new Date(),
  log,
});
const payloads = createPayloadBook();
payloads.inform(settings.payloads);
const sdks = createSdkEndpoint({ source: payloads, log });
const forward = settings.dashboardPort === null ? null : forwardTo(settings.dashboardPort);

const server = createServer(
  {
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    // Senders that dribble are looked for this often, so that they are told soon after their time is over.
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 32_768,
  },
  (request, response) => {
    if (sdks.answer(request, response)) return;
    door(request, response).then(
      (answered) => {
        if (answered) return;
        if (forward) return forward(request, response);
        response.writeHead(404).end();
      },
      (error: unknown) => {
        log.error({ err: error }, "the door failed to answer");
        if (!response.headersSent) response.writeHead(500, { "retry-after": "1" });
        response.end();
      },
    );
  },
);
server.on("error", (error) => tell({ type: "failed", message: error.message }));
server.listen(settings.port, settings.host, () => {
  const address = server.address();
  tell({ type: "listening", port: typeof address === "object" && address ? address.port : settings.port });
});

const close = async () => {
  sdks.close();
  server.close();
  server.closeIdleConnections();
  const stragglers = setTimeout(() => server.closeAllConnections(), 3_000);
  await new Promise((resolve) => server.once("close", resolve));
  clearTimeout(stragglers);
  clearInterval(flushing);
  await flushRefusals();
  await spool.close();
  main.close();
};

/** Does what the main thread asks for; resolves with what it wants to know. */
const obey = async (message: Exclude<ToDoor, { type: "open" | "close" }>): Promise<unknown> => {
  switch (message.type) {
    case "sources":
      sources = bySource(message.sources);
      return null;
    case "rules":
      books.inform(message.rules);
      return null;
    case "payloads":
      payloads.inform(message.payloads);
      return null;
    case "seal":
      await spool.seal();
      return null;
    case "sightings":
      return properties.take();
    case "depth":
      return spool.depth();
    case "recent":
      return recent.after(message.project, message.after).map(describePiece);
    case "replay": {
      const { project, entries, fixes, onlyTry } = message.replay;
      return replayEntries(entries, fixes, {
        project: books.complete(project),
        now: Date.now(),
        sink: onlyTry ? null : spool,
      });
    }
  }
};

main.on("message", (message: Exclude<ToDoor, { type: "open" }>) => {
  if (message.type === "close") return void close();
  const { number } = message;
  obey(message).then(
    (result) => tell({ type: "done", number, result }),
    (error: unknown) => {
      log.error({ err: error, asked: message.type }, "the door could not do what it was asked");
      tell({ type: "refused", number, message: error instanceof Error ? error.message : String(error) });
    },
  );
});
