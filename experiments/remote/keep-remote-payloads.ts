import type { Logger } from "pino";
import type { PayloadSource, ServedPayload } from "../growthbook/payload-source";
import { fetchRemotePayload } from "./fetch-remote-payload";
import { readRemotePayload } from "./read-remote-payload";

const EVERY_MS = 5_000;
/** What values are worked out from counts towards GrowthBook's 60 requests a minute, so it is asked for in every third round. */
const EVALUATED_EVERY = 3;
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
  secretKey: string;
  clientKeys: readonly string[];
  shelf: PayloadShelf;
  log: Pick<Logger, "warn">;
  everyMs?: number;
}

/**
 * Fetches what a GrowthBook serves, again and again, and hands on what is new. While GrowthBook cannot be asked, or answers with
 * something else, what it served last is served on; also after a start, from the shelf. Only a key that GrowthBook says it
 * does not know is dropped. Values of connections with remote evaluation are worked out here.
 */
export async function keepRemotePayloads({
  apiHost,
  secretKey,
  clientKeys,
  shelf,
  log,
  everyMs = EVERY_MS,
}: Options): Promise<RemotePayloads> {
  const held = new Map<string, ServedPayload>();
  const tags = new Map<string, string>();
  const listeners = new Set<(clientKeys: string[]) => void>();
  const failing = new Set<string>();

  /** A proxy between may hold what is older than what came by another way, unless what may be seen of it is another now. */
  const keep = (clientKey: string, served: ServedPayload): boolean => {
    const before = held.get(clientKey);
    if (before?.json === served.json) return false;
    const isSeenAlike = before?.remoteEvaluation === served.remoteEvaluation;
    if (before && isSeenAlike && before.dateUpdated > served.dateUpdated) return false;
    held.set(clientKey, served);
    listeners.forEach((listener) => listener([clientKey]));
    return true;
  };
  const drop = (clientKey: string) => {
    tags.delete(clientKey);
    if (held.delete(clientKey)) listeners.forEach((listener) => listener([clientKey]));
  };
  const fetchOne = async (clientKey: string) => {
    const found = await fetchRemotePayload({ apiHost, secretKey, clientKey, tag: tags.get(clientKey) });
    if (found.kind === "same") return;
    if (found.kind === "unknown") {
      drop(clientKey);
      throw new Error("GrowthBook says that it does not know this client key");
    }
    if (keep(clientKey, readRemotePayload(found.text))) await shelf.write(clientKey, found.text);
    if (found.tag === null) tags.delete(clientKey);
    else tags.set(clientKey, found.tag);
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
    if (text !== null) keep(clientKey, readRemotePayload(text));
  };

  let running = Promise.resolve();
  const refreshAll = (due: (clientKey: string) => boolean) =>
    (running = running.then(async () => {
      await Promise.all(clientKeys.filter(due).map(refreshOne));
    }));
  const refresh = () => refreshAll(() => true);
  let round = 0;
  const nextRound = () => {
    round += 1;
    return refreshAll((key) => held.get(key)?.remoteEvaluation !== true || round % EVALUATED_EVERY === 0);
  };
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const again = () => {
    if (!closed && clientKeys.length > 0) timer = setTimeout(() => void nextRound().then(again), everyMs);
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
