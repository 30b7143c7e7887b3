import { join } from "node:path";
import type { Logger } from "pino";
import type { Disk } from "#ingest/spool/disk";
import { segmentFile, segmentKey } from "#ingest/spool/segment-name";
import type { WaitingSegment } from "#ingest/writer/find-segments";
import type { KnownIds } from "#ingest/writer/known-ids";
import type { LagBook } from "#ingest/writer/lag-book";
import type { MergeDictionary } from "#ingest/writer/merge-dictionary";
import { prepareSegment } from "#ingest/writer/prepare-segment";
import { readReadySegment } from "#ingest/writer/read-ready-segment";
import { splitSegment } from "#ingest/writer/split-segment";
import { WarehouseError } from "#store/clickhouse/warehouse-error";
import type { SpooledTable, Warehouse } from "#store/clickhouse/warehouse";

interface Context {
  disk: Disk;
  folder: string;
  warehouse: Warehouse;
  known: Record<SpooledTable, KnownIds>;
  dictionary: MergeDictionary;
  lag: LagBook;
  clock: () => Date;
  log: Logger;
}

/** What became of a segment's lines. */
export interface Outcome {
  stored: number;
  duplicates: number;
  corrupt: number;
  rejected: number;
}

/** `split` true if the segment is two now, which are to come next: its lines are neither stored nor set aside yet. */
interface SegmentOutcome extends Outcome {
  split: boolean;
}

/**
 * Moves one segment into its table and removes it. After any failure it may be called again for what
 * `findSegments` then finds: the state of the work is in the file names.
 *
 * @throws WarehouseError unless the reason was the data; and what the disk throws
 */
export async function storeSegment(segment: WaitingSegment, context: Context): Promise<SegmentOutcome> {
  const { disk, folder, warehouse, dictionary, lag, clock, log } = context;
  const known = context.known[segment.table];
  const ready: WaitingSegment = { ...segment, state: "insert" };
  const path = join(folder, segmentFile(ready));

  const { ids, counted, merges, duplicates, corrupt } =
    segment.state === "sealed"
      ? await prepareSegment(segment, { disk, folder, warehouse, known, log })
      : { ...(await readReadySegment(disk, path)), duplicates: 0, corrupt: 0 };
  if (ids.length === 0) return { stored: 0, duplicates, corrupt, rejected: 0, split: false };

  try {
    await warehouse.insertSegment({ table: segment.table, path, token: segmentKey(segment) });
  } catch (error) {
    if (!(error instanceof WarehouseError && error.code === "bad-data")) throw error;
    const rejected = await splitSegment(ready, error, context);
    return { stored: 0, duplicates, corrupt, rejected, split: rejected === 0 };
  }
  known.add(ids);
  if (merges) dictionary.want();
  if (segment.table === "events" && counted.received !== null) {
    lag.note(counted.tally, clock().getTime() - Date.parse(`${counted.received}Z`));
  }
  await disk.remove(path);
  await disk.syncFolder(folder);
  return { stored: ids.length, duplicates, corrupt, rejected: 0, split: false };
}
