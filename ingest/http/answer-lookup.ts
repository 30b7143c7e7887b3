import type { IncomingMessage } from "node:http";
import type { LookupEndpoint } from "#ingest/dialects/dialect";
import { type Answer, errorAnswer } from "#ingest/http/answer";
import type { Directory } from "#ingest/http/directory";
import { findKey } from "#ingest/http/find-key";
import { Refusal } from "#ingest/pipeline/refusal";

/** Answers a sender that fetches its settings; 404 if its key is unknown. */
export function answerLookup(
  request: IncomingMessage,
  endpoint: LookupEndpoint,
  directory: Directory,
): Answer {
  const { headers, socket } = request;
  if (!isKnown(request, endpoint, directory)) {
    const message = "The write key is unknown or no longer in force.";
    return errorAnswer(404, new Refusal("unknown-key", "writeKey", message));
  }
  const secure = "encrypted" in socket || headers["x-forwarded-proto"] === "https";
  const origin = { protocol: secure ? "https" : "http", host: headers.host ?? "localhost" } as const;
  const body = endpoint.answer(origin);
  const type = typeof body === "string" ? { "content-type": "text/javascript; charset=utf-8" } : {};
  return { status: 200, body, headers: { "cache-control": "no-store", ...type } };
}

function isKnown(request: IncomingMessage, { key }: LookupEndpoint, directory: Directory): boolean {
  if (key === null) return true;
  const writeKey = "value" in key ? key.value : findKey(request, key.parameter);
  return writeKey !== null && directory.find(writeKey) !== null;
}
