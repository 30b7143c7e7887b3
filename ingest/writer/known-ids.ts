import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { z } from "zod";
import { RecentIds } from "#ingest/writer/recent-ids";
import type { SpooledTable, Warehouse } from "#store/clickhouse/warehouse";

const IDS_PER_READ = 250_000;
const BYTES_PER_TURN = 16 * 20_000;
const RETRY_MS = 2_000;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const countRow = z.object({ rows: z.coerce.number().int() });
const idsRow = z.object({ ids: z.hex() });

/** Which ids a table may have; never wrong about one that it has. */
export interface KnownIds {
  mayHave(id: string): boolean;
  /** Takes note of ids that are in the table now. */
  add(ids: Iterable<string>): void;
  close(): Promise<void>;
}

/**
 * Reads a table's ids into a filter in the background. Until all are read every id may be known, which costs
 * look-ups and nothing else, so the writer need not wait.
 */
export function learnKnownIds(warehouse: Warehouse, table: SpooledTable, log: Logger): KnownIds {
  let filter: RecentIds | null = null;
  let complete = false;
  const closing = new AbortController();
  const isClosing = () => closing.signal.aborted;

  const read = async () => {
    const [count] = await warehouse.read({
      name: "writer/count-ids",
      class: "ingest",
      sql: `SELECT count() AS rows FROM ${table}`,
      params: {},
      row: countRow,
    });
    const rows = count?.rows ?? 0;
    // TRICKY: the filter is there before the first read begins: what the writer stores from here on, it adds itself.
    const into = new RecentIds(Math.ceil(rows * 1.25));
    filter = into;
    const reads = Math.max(1, Math.ceil(rows / IDS_PER_READ));
    for (let part = 0; part < reads && !isClosing(); part++) {
      // TRICKY: as hex, because the engine cuts zero bytes off the end of a FixedString that becomes a String.
      const [answer] = await warehouse.read({
        name: "writer/read-ids",
        class: "ingest",
        sql: `SELECT arrayStringConcat(groupArray(hex(UUIDToNum(id)))) AS ids
              FROM ${table} WHERE id >= {from: UUID} AND id <= {to: UUID}`,
        params: {
          from: boundary(part / reads),
          to: part + 1 === reads ? LAST_ID : boundary((part + 1) / reads),
        },
        row: idsRow,
      });
      const ids = Buffer.from(answer?.ids ?? "", "hex");
      for (let at = 0; at < ids.length; at += BYTES_PER_TURN) {
        into.addBytes(ids.subarray(at, at + BYTES_PER_TURN));
        await nextTurn();
      }
    }
    complete = !isClosing();
  };

  const learn = async () => {
    while (!complete && !isClosing()) {
      try {
        await read();
      } catch (error) {
        if (isClosing()) return;
        log.warn(
          { err: error, table },
          "could not read the ids of what is stored; every id is looked up until then",
        );
        await sleep(RETRY_MS, null, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };
  const learning = learn();

  return {
    mayHave: (id) => !complete || filter === null || filter.mayHave(id),
    add: (ids) => {
      for (const id of ids) filter?.add(id);
    },
    close: async () => {
      closing.abort();
      await learning;
    },
  };
}

/** The id at a share (0–1) of the way through all ids. TRICKY: the engine orders UUIDs by their second half first. */
function boundary(share: number): string {
  const hex = Math.floor(share * 2 ** 32)
    .toString(16)
    .padStart(8, "0");
  return `00000000-0000-0000-${hex.slice(0, 4)}-${hex.slice(4)}00000000`;
}
