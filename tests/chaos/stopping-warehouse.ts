import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#ingest/simulator/chance/random";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";
import type { Stop } from "./stop";

const REFUSED_EVERY = 2;
const LONGEST_INSERT_MS = 25;
/** The token of a segment that was not split, and its number. */
const WHOLE = /-(\d+)$/;

interface Options {
  stop: Stop;
  random: Random;
  /** Whether every second segment of events made in this life is called bad data, so that the writer splits it. */
  refuseData: boolean;
  /** Files of the spool at the start. TRICKY: what a predecessor stored already, no table would refuse now. */
  inherited: readonly string[];
}

/** A warehouse that kills the process before, during and after the writer's statements. */
export function stoppingWarehouse(
  under: Warehouse,
  { stop, random, refuseData, inherited }: Options,
): Warehouse {
  const isRefused = (token: string) =>
    refuseData &&
    Number(WHOLE.exec(token)?.[1] ?? 1) % REFUSED_EVERY === 0 &&
    !inherited.some((file) => file.startsWith(token));

  return {
    ...under,
    read: async (read) => {
      if (read.name !== "writer/stored-ids") return under.read(read);
      stop.pass("before look-up");
      const rows = await under.read(read);
      stop.pass("after look-up");
      return rows;
    },
    command: async (name, sql, params) => {
      if (name !== "writer/reload-merges") return under.command(name, sql, params);
      stop.pass("before reload");
      await under.command(name, sql, params);
      stop.pass("after reload");
    },
    insertSegment: async (segment) => {
      if (segment.table === "events" && isRefused(segment.token)) {
        throw new WarehouseError("bad-data", "as the test wants it", { retryable: false });
      }
      stop.pass("before insert");
      if (stop.isDue("during insert")) {
        void under.insertSegment(segment);
        await sleep(random.between(0, LONGEST_INSERT_MS));
        stop.die();
      }
      await under.insertSegment(segment);
      stop.pass("after insert");
    },
  };
}
