import { growthBookApi, type GrowthBookApi } from "#experiments/remote/growthbook-api";
import { keepRemotePayloads, type RemotePayloads } from "#experiments/remote/keep-remote-payloads";
import type { Config } from "#server/config";
import { payloadShelf } from "#server/growthbook/payload-shelf";
import type { Logger } from "pino";

/** A GrowthBook in place of Agora's own flags and experiments. */
export interface GrowthBook {
  api: GrowthBookApi;
  /** Fetches what its SDKs are served, if anything is served here. */
  serve(log: Logger): Promise<RemotePayloads>;
}

/** The GrowthBook that the environment names; null if it names none. */
export function openGrowthBook({
  growthBook,
  dataFolder,
}: Pick<Config, "growthBook" | "dataFolder">): GrowthBook | null {
  if (growthBook === undefined) return null;
  const { apiHost, clientKeys } = growthBook;
  const shelf = payloadShelf(dataFolder);
  return {
    api: growthBookApi(growthBook),
    serve: (log) => keepRemotePayloads({ apiHost, clientKeys, shelf, log }),
  };
}
