import type { Logger } from "pino";
import { z } from "zod";
import { featurePayloadSchema } from "../growthbook/feature-payload";
import type { PayloadSource, ServedPayload } from "../growthbook/payload-source";

const EVERY_MS = 5_000;
const TIMEOUT_MS = 10_000;
/** Starting does not wait longer than this for a GrowthBook that does not answer. */
const START_MS = 5_000;

/** Where the payloads are kept that were fetched last, so that they outlive the program. */
export interface PayloadShelf {
  read(clientKey: string): Promise<string | null>;
  write(clientKey: string, text: string): Promise<void>;
}

/** What a GrowthBook serves to the SDKs of some client keys, kept in step with it. */
export interface RemotePayloads extends PayloadSource {
  /** Fetches what has changed now, instead of a few seconds later. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  apiHost: string;
  clientKeys: readonly string[];
  shelf: PayloadShelf;
  log: Pick<Logger, "warn">;
  everyMs?: number;
}

const bodySchema = featurePayloadSchema.extend({ dateUpdated: z.coerce.date() });

/** Reads the body of GrowthBook's answer; it is served as it came, be it encrypted. @throws z.ZodError, SyntaxError */
function readServed(json: string): ServedPayload {
  const { dateUpdated, ...payload } = bodySchema.parse(JSON.parse(json));
  return { json, dateUpdated: dateUpdated.toISOString(), remoteEvaluation: false, payload };
}

/**
 * Fetches what a GrowthBook serves, again and again, and hands on what is new. While GrowthBook cannot be asked, or answers with
 * something else, what it served last is served on; also after a start, from the shelf. Only a key that GrowthBook says it
 * does not know is dropped.
 */
export async function keepRemotePayloads({
  apiHost,
  clientKeys,
  shelf,
  log,
  everyMs = EVERY_MS,
}: Options): Promise<RemotePayloads> {
  const held = new Map<string, ServedPayload>();
  const tags = new Map<string, string>();
  const listeners = new Set<(clientKeys: string[]) => void>();
  const failing = new Set<string>();

  /** A proxy between may hold what is older than what came by another way. */
  const keep = (clientKey: string, served: ServedPayload): boolean => {
    const before = held.get(clientKey);
    if (before && (before.json === served.json || before.dateUpdated > served.dateUpdated)) return false;
    held.set(clientKey, served);
    listeners.forEach((listener) => listener([clientKey]));
    return true;
  };
  const drop = (clientKey: string) => {
    tags.delete(clientKey);
    if (held.delete(clientKey)) listeners.forEach((listener) => listener([clientKey]));
  };
  const fetchOne = async (clientKey: string) => {
    const tag = tags.get(clientKey);
    const response = await fetch(`${apiHost.replace(/\/+$/, "")}/api/features/${clientKey}`, {
      headers: tag === undefined ? {} : { "if-none-match": tag },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304) return;
    if (response.headers.get("x-unrecoverable") === "1") drop(clientKey);
    if (!response.ok) throw new Error(`GrowthBook answered with ${response.status}`);
    const text = await response.text();
    if (keep(clientKey, readServed(text))) await shelf.write(clientKey, text);
    const next = response.headers.get("etag");
    if (next === null) tags.delete(clientKey);
    else tags.set(clientKey, next);
  };
  const refreshOne = async (clientKey: string) => {
    try {
      await fetchOne(clientKey);
      failing.delete(clientKey);
    } catch (error) {
      if (!failing.has(clientKey)) {
        log.warn({ err: error, clientKey }, "GrowthBook's features could not be fetched; SDKs get the last");
      }
      failing.add(clientKey);
    }
  };
  const takeFromShelf = async (clientKey: string) => {
    const text = await shelf.read(clientKey);
    if (text !== null) keep(clientKey, readServed(text));
  };

  let running = Promise.resolve();
  const refresh = () =>
    (running = running.then(async () => {
      await Promise.all(clientKeys.map(refreshOne));
    }));
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const again = () => {
    if (!closed && clientKeys.length > 0) timer = setTimeout(() => void refresh().then(again), everyMs);
  };

  for (const clientKey of clientKeys) {
    await takeFromShelf(clientKey).catch((error: unknown) =>
      log.warn({ err: error, clientKey }, "what GrowthBook served last cannot be read"),
    );
  }
  const first = refresh().then(again);
  await Promise.race([first, new Promise((resolve) => setTimeout(resolve, START_MS).unref())]);
  return {
    clientKeys: () => [...held.keys()],
    current: (clientKey) => held.get(clientKey) ?? null,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
