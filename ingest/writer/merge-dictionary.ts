import type { Logger } from "pino";
import { learnWhoIsWho } from "#ingest/identity/learn-who-is-who";
import type { Warehouse } from "#store/clickhouse/warehouse";

/** A reload may take up to one part in this many of the writer's time. */
const REST = 10;
const REST_AFTER_FAILURE_MS = 5_000;

/** Keeps the dictionary `person_of` in step with the merges that were stored. */
export interface MergeDictionary {
  /** Merges were stored that it does not know yet. */
  want(): void;
  isWanted(): boolean;
  /** Whether it is wanted and has rested: a large dictionary is reloaded less often. */
  isDue(): boolean;
  /** Never throws, so that events are stored all the same: after a failure it stays wanted. */
  reload(): Promise<void>;
}

/** A dictionary that wants one reload at the start: a predecessor may have been killed between insert and reload. */
export function createMergeDictionary(warehouse: Warehouse, log: Logger): MergeDictionary {
  let wanted = true;
  let rested = -Infinity;

  return {
    want: () => void (wanted = true),
    isWanted: () => wanted,
    isDue: () => wanted && performance.now() >= rested,
    reload: async () => {
      const start = performance.now();
      try {
        await learnWhoIsWho(warehouse);
        wanted = false;
        const end = performance.now();
        rested = end + REST * (end - start);
      } catch (error) {
        rested = performance.now() + REST_AFTER_FAILURE_MS;
        log.error(
          { err: error },
          "merges are stored but not yet in force: their dictionary could not be reloaded",
        );
      }
    },
  };
}
