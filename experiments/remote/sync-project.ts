import type { Control } from "#store/postgres/control";
import type { Who } from "../flags/change-project";
import type { GrowthBookApi } from "./growthbook-api";
import { type GrowthBookError, isGrowthBookError } from "./growthbook-error";
import { readRemoteExperiments } from "./remote-experiments";
import { readRemoteFeatures } from "./remote-features";
import { syncExperiments, type Synced } from "./sync-experiments";

/**
 * How far a project is in step with a GrowthBook.
 *
 * - `triedAt`     the last time it was asked
 * - `syncedAt`    the last time that all was taken over; null for never
 * - `error`       why the last time failed, and what GrowthBook said of it, "" for nothing; null if it did not
 * - `experiments` `flags`  how many GrowthBook had when it was synced last
 * - `failed`      experiments that could not be taken over then, with what is in the way
 */
interface SyncState {
  triedAt: Date;
  syncedAt: Date | null;
  error: Pick<GrowthBookError, "code" | "said"> | null;
  experiments: number;
  flags: number;
  failed: Synced["failed"];
}

/** What is known of projects by their keys, since the program runs. */
export type SyncBook = Map<string, SyncState>;

interface Effects {
  control: Pick<Control, "db">;
  api: GrowthBookApi;
  book: SyncBook;
}

/**
 * Brings a project's experiments in step with a GrowthBook's, those of one of its projects if that is given, and writes into
 * the book how that went.
 *
 * @returns why GrowthBook could not be asked, null if it could
 * @throws FlagError when there is no such project
 */
export async function syncProject(
  { control, api, book }: Effects,
  who: Who,
  { key, remoteProject }: { key: string; remoteProject: string | undefined },
): Promise<GrowthBookError | null> {
  try {
    const remote = await readRemoteExperiments(api, remoteProject);
    const features = await readRemoteFeatures(api, remoteProject);
    const { failed } = await syncExperiments(control, who, { key, remote });
    book.set(key, {
      ...{ triedAt: who.now, syncedAt: who.now, error: null, failed },
      experiments: remote.filter(({ archived }) => !archived).length,
      flags: features.filter(({ archived }) => !archived).length,
    });
    return null;
  } catch (error) {
    if (!isGrowthBookError(error)) throw error;
    const { syncedAt = null, experiments = 0, flags = 0, failed = [] } = book.get(key) ?? {};
    const { code, said } = error;
    book.set(key, { triedAt: who.now, error: { code, said }, syncedAt, experiments, flags, failed });
    return error;
  }
}
