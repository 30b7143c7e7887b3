import { join } from "node:path";
import type { Logger } from "pino";
import { receiptRows } from "#ingest/ledger/receipt-rows";
import { tallyLines } from "#ingest/ledger/tally-lines";
import type { Disk } from "#ingest/spool/disk";
import { scanLines } from "#ingest/spool/scan-lines";
import { segmentFile, segmentKey } from "#ingest/spool/segment-name";
import { writeDurably } from "#ingest/spool/write-durably";
import type { WaitingSegment } from "#ingest/writer/find-segments";
import { noteReceipts } from "#ingest/writer/note-receipts";
import type { Warehouse } from "#store/clickhouse/warehouse";

interface Context {
  disk: Disk;
  folder: string;
  warehouse: Pick<Warehouse, "insertSegment">;
  log: Logger;
}

/**
 * Narrows down a line that its table refuses: a segment becomes two segments of half the lines each, with names and
 * tokens of their own; a segment of one line moves to the `rejected` file of its whole.
 *
 * TRICKY: the whole is removed, and that is durable, before a half may be inserted: so a segment found beside its
 * halves was never stored in part, and splitting may start over.
 *
 * @returns how many lines were set aside: 0 or 1
 */
export async function splitSegment(
  segment: WaitingSegment,
  reason: unknown,
  context: Context,
): Promise<number> {
  const { disk, folder, log } = context;
  const pathOf = (name: Parameters<typeof segmentFile>[0]) => join(folder, segmentFile(name));
  const bytes = await disk.read(pathOf(segment));
  const lines = [...scanLines(bytes)];
  const middle = lines[Math.ceil(lines.length / 2)]?.start ?? bytes.length;

  if (lines.length > 1) {
    const halves = [bytes.subarray(0, middle), bytes.subarray(middle)];
    for (const [half, content] of halves.entries()) {
      const name = { ...segment, split: `${segment.split}.${half}` };
      await writeDurably(disk, pathOf({ ...name, state: "part" }), [content]);
      await disk.rename(pathOf({ ...name, state: "part" }), pathOf(name));
    }
    await disk.syncFolder(folder);
  } else {
    const key = segmentKey(segment);
    const counted = { segment: key, account: "damaged", code: "rejected" } as const;
    await noteReceipts(receiptRows(tallyLines(bytes, lines), counted), `${key}-left-out`, context);
    const path = pathOf({ ...segment, split: "", state: "rejected" });
    const file = await disk.open(path, "a");
    try {
      await file.write(bytes, (await disk.stat(path))?.size ?? 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.syncFolder(folder);
    log.error({ segment: key, err: reason }, "a line was refused; it was moved to its .rejected file");
  }
  await disk.remove(pathOf(segment));
  await disk.syncFolder(folder);
  return lines.length > 1 ? 0 : 1;
}
