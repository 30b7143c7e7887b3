import type { CollectEndpoint, Dialect } from "#ingest/dialects/dialect";
import { openBatch } from "#ingest/dialects/segment/open-batch";
import { openSingle } from "#ingest/dialects/segment/open-single";
import { segmentSettings } from "#ingest/dialects/segment/settings";
import { EVENT_KINDS } from "#ingest/pipeline/incoming-event";
import { isJsonObject } from "#ingest/pipeline/values/json-object";

const collect = (open: CollectEndpoint["open"]): CollectEndpoint => ({
  kind: "collect",
  queryKey: "writeKey",
  keyIn: (body) =>
    isJsonObject(body) && typeof body.writeKey === "string" && body.writeKey !== "" ? body.writeKey : null,
  open,
  accepted: (rejected) => (rejected.length === 0 ? { success: true } : { success: true, rejected }),
  busyStatus: 429,
});

const SETTINGS = /^\/v1\/projects\/([\w.~-]{1,200})\/settings$/;

const ENDPOINTS = new Map<string, CollectEndpoint>([
  ...["/v1/batch", "/v1/b"].map((path) => [path, collect(openBatch)] as const),
  ...EVENT_KINDS.flatMap((kind) =>
    [`/v1/${kind}`, `/v1/${kind.charAt(0)}`].map((path) => [path, collect(openSingle(kind))] as const),
  ),
]);

/**
 * Segment's HTTP tracking API, as its own libraries use it: batches, single calls under long and short names,
 * and the settings that the browser library fetches first.
 */
export const segment: Dialect = {
  name: "segment",
  match: (path) => {
    const endpoint = ENDPOINTS.get(path);
    if (endpoint) return endpoint;
    const writeKey = SETTINGS.exec(path)?.[1];
    if (writeKey === undefined) return null;
    return {
      kind: "lookup",
      method: "GET",
      key: { value: writeKey },
      answer: (origin) => segmentSettings(writeKey, origin),
    };
  },
};
