import { join } from "node:path";
import type { Disk } from "#ingest/spool/disk";
import { encodeRows } from "#ingest/spool/encode-rows";
import { segmentFile } from "#ingest/spool/segment-name";
import { writeDurably } from "#ingest/spool/write-durably";
import type { Warehouse } from "#store/clickhouse/warehouse";
import type { ReceiptRow } from "#store/events/receipt-row";

/** One at a time is written; being a `part`, what a kill leaves of it is cleared away at the next start. */
const FILE = segmentFile({ table: "receipts", node: "0".repeat(12), number: 0, split: "", state: "part" });

/** Puts receipts of the writer's own into their table, once for each token. */
export async function noteReceipts(
  receipts: readonly ReceiptRow[],
  token: string,
  { disk, folder, warehouse }: { disk: Disk; folder: string; warehouse: Pick<Warehouse, "insertSegment"> },
): Promise<void> {
  if (receipts.length === 0) return;
  const path = join(folder, FILE);
  await writeDurably(disk, path, [encodeRows(receipts)]);
  await warehouse.insertSegment({ table: "receipts", path, token });
  await disk.remove(path);
}
