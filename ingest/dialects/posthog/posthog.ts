import type { CollectEndpoint, Dialect, LookupEndpoint, Parcel } from "#ingest/dialects/dialect";
import { readEvent } from "#ingest/dialects/posthog/read-event";
import { isJsonObject } from "#ingest/pipeline/values/json-object";

/** A body `{batch: [event, …], sent_at?}`, one event, or a list of events. */
function open(body: unknown): Parcel {
  if (Array.isArray(body)) return { list: "", pieces: body, read: (piece) => readEvent(piece, null) };
  if (isJsonObject(body) && Array.isArray(body["batch"])) {
    const { batch, sent_at } = body;
    return { list: "batch", pieces: batch, read: (piece) => readEvent(piece, sent_at) };
  }
  return { list: null, pieces: [body], read: (piece) => readEvent(piece, null) };
}

/** TRICKY: libraries of different age say the key in different places. */
function keyIn(body: unknown): string | null {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  if (!isJsonObject(first)) return null;
  const { api_key, token, properties } = first;
  const inside = isJsonObject(properties) ? properties["token"] : null;
  return [api_key, token, inside].find((key): key is string => typeof key === "string" && key !== "") ?? null;
}

const collect: CollectEndpoint = {
  kind: "collect",
  queryKey: "token",
  keyIn,
  open,
  accepted: (rejected) => (rejected.length === 0 ? { status: 1 } : { status: 1, rejected }),
  // TRICKY: the browser library drops events on 429, and sends them again on 503.
  busyStatus: 503,
};

/** No flags of PostHog's: experiments are GrowthBook's here. */
const flags: LookupEndpoint = {
  kind: "lookup",
  method: "POST",
  key: null,
  answer: () => ({ flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false }),
};

/** What the browser library is told: to pack bodies, and to record and survey nothing. */
const remoteConfig = (writeKey: string) => ({
  token: writeKey,
  supportedCompression: ["gzip", "gzip-js"],
  hasFeatureFlags: false,
  surveys: false,
  sessionRecording: false,
  autocapture_opt_out: true,
  heatmaps: false,
  capturePerformance: false,
});

/** It asks for the same as a script first. */
const remoteScript = (writeKey: string) => {
  const config = JSON.stringify({ config: remoteConfig(writeKey), siteApps: [] });
  return `(window._POSTHOG_REMOTE_CONFIG ??= {})[${JSON.stringify(writeKey)}] = ${config};\n`;
};

const lookup = (writeKey: string, answer: (writeKey: string) => object | string): LookupEndpoint => ({
  kind: "lookup",
  method: "GET",
  key: { value: writeKey },
  answer: () => answer(writeKey),
});

const COLLECT = new Set(["/batch", "/capture", "/e", "/i/v0/e"]);
const FLAGS = new Set(["/flags", "/decide"]);
const CONFIG = /^\/array\/([\w.~-]{1,200})\/config(\.js)?$/;

/** PostHog's capture API, as its libraries for servers and browsers use it. */
export const posthog: Dialect = {
  name: "posthog",
  match: (path) => {
    if (COLLECT.has(path)) return collect;
    if (FLAGS.has(path)) return flags;
    const [, writeKey, script] = CONFIG.exec(path) ?? [];
    if (writeKey === undefined) return null;
    return lookup(writeKey, script === undefined ? remoteConfig : remoteScript);
  },
};
