import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { RemotePayloads } from "./keep-remote-payloads";

const PATH = /^\/api\/growthbook\/webhook\/?(?:\?|$)/;
const MOST_BYTES = 8 * 1_048_576;
const MOST_SECONDS_OFF = 300;

interface Effects {
  /** what GrowthBook signs with; without it every call is refused */
  secret: string | undefined;
  clock: () => Date;
  payloads: Pick<RemotePayloads, "refresh">;
  log: Pick<Logger, "error">;
}

/** A request's body; null when it is larger than a webhook's can be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Whether a body is signed as Standard Webhooks has it: an HMAC over id, time and body, and the time is now. */
function isSigned({ headers }: IncomingMessage, body: string, secret: string, now: Date): boolean {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) =>
    String(headers[`webhook-${name}`] ?? ""),
  );
  if (!(Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= MOST_SECONDS_OFF)) return false;
  const wanted = Buffer.from(
    createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64"),
  );
  return (signatures ?? "").split(" ").some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ""));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

/**
 * Hears a GrowthBook's SDK webhooks, `POST /api/growthbook/webhook`: a signed one has the features fetched now. What it
 * carries is not served, so that an old call sent once more changes nothing.
 */
export function createWebhookDoor({ secret, clock, payloads, log }: Effects): {
  /** Answers a request that is a webhook's; false for all others. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
} {
  const statusFor = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== "POST") return 405;
    const body = await readBody(request);
    if (body === null) return 413;
    if (secret === undefined || !isSigned(request, body, secret, clock())) return 401;
    await payloads.refresh();
    return 204;
  };
  return {
    answer: (request, response) => {
      if (!PATH.test(request.url ?? "")) return false;
      statusFor(request).then(
        (status) => void response.writeHead(status).end(),
        (error: unknown) => {
          log.error({ err: error }, "a webhook could not be answered");
          response.writeHead(500).end();
        },
      );
      return true;
    },
  };
}
