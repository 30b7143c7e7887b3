import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as otherWork } from "node:timers/promises";
import type { PayloadSource, ServedPayload } from "./payload-source";
import { OPEN_TO_PAGES, refuse } from "./sdk-answer";
import { frameId, frameOf, PING } from "./stream-frames";

export interface StreamSettings {
  /** when a listener comes again after its stream has ended */
  retryMs: number;
  /** each stream is pinged once in this time; one that did not take anything in for as long is dropped */
  pingMs: number;
  /** most streams of one client key, and of all together */
  perKey: number;
  inAll: number;
}

/** Streams of changes, each to one listener. */
export interface Streams {
  /** Turns an answer into a stream that begins with what is current. */
  open(request: IncomingMessage, response: ServerResponse, clientKey: string, served: ServedPayload): void;
  /** Ends every stream. */
  close(): void;
}

interface Stream {
  clientKey: string;
  response: ServerResponse;
  /** what was written last; something newer is written when all of this has gone out */
  sent: ServedPayload | null;
  /** something has not gone out since the last ping */
  late: boolean;
}

/** Streams are pinged in so many groups one after another, so that thousands do not keep the thread at once. */
const GROUPS = 30;
/** After so many streams that a change went down, other work of the thread has its turn. */
const AT_ONCE = 200;
const FULL_RETRY_SECONDS = 60;

/**
 * Opens streams and sends every change down those of its key. A listener gets what is current, not each step to it: one
 * that is slow skips steps, so that no more than one payload ever waits for it, and is dropped if it takes in nothing.
 */
export function openStreams(source: PayloadSource, settings: StreamSettings): Streams {
  const byKey = new Map<string, Set<Stream>>();
  const groups = Array.from({ length: GROUPS }, () => new Set<Stream>());
  let inAll = 0;
  let opened = 0;
  let pinged = 0;

  const bringUpToDate = (stream: Stream) => {
    const { clientKey, response, sent } = stream;
    const served = source.current(clientKey);
    // One that has been ended is not gone before its listener has taken all in.
    if (response.writableEnded || served === sent) return;
    if (served === null) response.end();
    else if (!response.writableNeedDrain) {
      response.write(frameOf(served));
      stream.sent = served;
    }
  };
  const spread = async (clientKey: string) => {
    let done = 0;
    for (const stream of [...(byKey.get(clientKey) ?? [])]) {
      bringUpToDate(stream);
      done += 1;
      if (done % AT_ONCE === 0) await otherWork();
    }
  };
  const ping = (stream: Stream) => {
    const waits = stream.response.writableLength > 0;
    if (waits && stream.late) stream.response.destroy();
    else if (!waits && !stream.response.writableEnded) stream.response.write(PING);
    stream.late = waits;
  };

  const pinging = setInterval(() => {
    groups[pinged % GROUPS]?.forEach(ping);
    pinged += 1;
  }, settings.pingMs / GROUPS);
  const stopListening = source.onChange((clientKeys) => {
    for (const clientKey of clientKeys) void spread(clientKey);
  });

  const keep = (clientKey: string, response: ServerResponse) => {
    const stream: Stream = { clientKey, response, sent: null, late: false };
    const ofKey = byKey.get(clientKey) ?? new Set();
    const group = groups[opened % GROUPS];
    byKey.set(clientKey, ofKey.add(stream));
    group?.add(stream);
    inAll += 1;
    opened += 1;
    response.on("drain", () => bringUpToDate(stream));
    response.on("close", () => {
      ofKey.delete(stream);
      group?.delete(stream);
      inAll -= 1;
      if (ofKey.size === 0 && byKey.get(clientKey) === ofKey) byKey.delete(clientKey);
    });
    return stream;
  };

  return {
    open: (request, response, clientKey, served) => {
      if (inAll >= settings.inAll || (byKey.get(clientKey)?.size ?? 0) >= settings.perKey) {
        const error = `As many streams are open as can be; try again in ${FULL_RETRY_SECONDS} s.`;
        return refuse(response, 503, error, { "retry-after": String(FULL_RETRY_SECONDS) });
      }
      response.writeHead(200, {
        ...OPEN_TO_PAGES,
        "cache-control": "no-cache",
        "content-type": "text/event-stream",
        // Proxies that gather an answer before they pass it on are told not to.
        "x-accel-buffering": "no",
      });
      if (request.method === "HEAD") return void response.end();
      const stream = keep(clientKey, response);
      response.write(`retry: ${settings.retryMs}\n\n`);
      // Asking anew costs the server more than a payload does; who holds what is current is spared that.
      const holds = served.remoteEvaluation && request.headers["last-event-id"] === frameId(served);
      if (holds) stream.sent = served;
      else bringUpToDate(stream);
    },
    close: () => {
      clearInterval(pinging);
      stopListening();
      for (const streams of byKey.values()) for (const { response } of streams) response.end();
    },
  };
}
