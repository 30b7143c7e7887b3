import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pino from "pino";
import { createSdkEndpoint } from "#experiments/growthbook/create-sdk-endpoint";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";
import type { StreamSettings } from "#experiments/growthbook/open-streams";
import { servePayload } from "#experiments/growthbook/serve-payload";
import { listen } from "#server/listen";
import { createPayloadBook } from "#server/door/payload-book";

/** The endpoint on a port of its own, over payloads kept in memory. */
export interface OpenEndpoint {
  address: string;
  /** What was asked so far and how it was answered, as "GET /api/features/sdk-tea 200". */
  asked(): string[];
  /** Lines of the log. */
  log: string[];
  /** Serves a payload under a key from now on; each is a millisecond younger than the one before. */
  put(clientKey: string, payload: FeaturePayload, options?: PutOptions): void;
  /** Takes a key out of force. */
  remove(clientKey: string): void;
  /** Breaks every connection, as a proxy or a restart does. */
  breakConnections(): void;
  close(): Promise<void>;
}

interface PutOptions {
  encryptionKey?: string;
  remoteEvaluation?: boolean;
  /** instead of a millisecond later */
  dateUpdated?: Date;
}

const FIRST_DAY = Date.parse("2026-03-10T12:00:00.000Z");
/** As in the product, but that listeners come again sooner and pings are not waited for. */
const STREAMS: StreamSettings = { retryMs: 100, pingMs: 300_000, perKey: 3, inAll: 5 };

export async function openEndpoint(streams: Partial<StreamSettings> = {}): Promise<OpenEndpoint> {
  const book = createPayloadBook();
  const answered: [IncomingMessage, ServerResponse][] = [];
  const log: string[] = [];
  let versions = 0;
  const endpoint = createSdkEndpoint({
    source: book,
    streams: { ...STREAMS, ...streams },
    log: pino({}, { write: (line: string) => void log.push(line) }),
  });
  const server = createServer((request, response) => {
    answered.push([request, response]);
    if (!endpoint.answer(request, response)) response.writeHead(299).end("not an SDK's");
  });
  const port = await listen(server, 0, "127.0.0.1");

  return {
    address: `http://127.0.0.1:${port}`,
    asked: () =>
      answered.map(([{ method = "", url = "" }, { statusCode }]) => `${method} ${url} ${statusCode}`),
    log,
    put: (clientKey, payload, { encryptionKey = null, remoteEvaluation = false, dateUpdated } = {}) => {
      versions += 1;
      const served = servePayload(payload, {
        dateUpdated: dateUpdated ?? new Date(FIRST_DAY + versions),
        encryptionKey,
        remoteEvaluation,
      });
      book.inform([{ clientKey, served }]);
    },
    remove: (clientKey) => book.inform([{ clientKey, served: null }]),
    breakConnections: () => server.closeAllConnections(),
    close: async () => {
      endpoint.close();
      server.close();
      server.closeIdleConnections();
      await once(server, "close");
    },
  };
}
