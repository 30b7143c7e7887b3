import { growthBookApi, type GrowthBookApi } from "#experiments/remote/growthbook-api";
import { keepRemotePayloads, type RemotePayloads } from "#experiments/remote/keep-remote-payloads";
import type { SyncBook } from "#experiments/remote/sync-project";
import type { Config } from "#server/config";
import { payloadShelf } from "#server/growthbook/payload-shelf";
import type { Logger } from "pino";

/** A GrowthBook in place of Agora's own flags and experiments. */
export interface GrowthBook {
  api: GrowthBookApi;
  /** The keys of the projects that are kept in step with it, and of which of its projects; undefined for all of it. */
  synced: ReadonlyMap<string, string | undefined>;
  everyMs: number;
  book: SyncBook;
  /** Fetches what its SDKs are served, if anything is served here. */
  serve(log: Logger): Promise<RemotePayloads>;
}

/** The GrowthBook that the environment names; null if it names none. */
export function openGrowthBook({
  growthBook,
  dataFolder,
}: Pick<Config, "growthBook" | "dataFolder">): GrowthBook | null {
  if (growthBook === undefined) return null;
  const { apiHost, secretKey, clientKeys, synced, syncMinutes } = growthBook;
  const shelf = payloadShelf(dataFolder);
  return {
    api: growthBookApi(growthBook),
    synced,
    everyMs: syncMinutes * 60_000,
    book: new Map(),
    serve: (log) => keepRemotePayloads({ apiHost, secretKey, clientKeys, shelf, log }),
  };
}
