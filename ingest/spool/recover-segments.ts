import { join } from "node:path";
import type { Logger } from "pino";
import type { Disk } from "#ingest/spool/disk";
import { receiptRows } from "#ingest/ledger/receipt-rows";
import { tallyLines } from "#ingest/ledger/tally-lines";
import { encodeRows } from "#ingest/spool/encode-rows";
import { scanLines } from "#ingest/spool/scan-lines";
import { parseSegmentFile, type SegmentName, segmentFile, segmentKey } from "#ingest/spool/segment-name";
import { writeDurably } from "#ingest/spool/write-durably";

/**
 * Finishes what a killed predecessor left open: cuts each open segment behind its last whole line, writes the receipt
 * that it did not live to write, and seals it. Lines with a wrong checksum further up stay; the writer sets them
 * aside.
 */
export async function recoverSegments(disk: Disk, folder: string, log: Logger): Promise<void> {
  for (const file of await disk.list(folder)) {
    const name = parseSegmentFile(file);
    const path = join(folder, file);
    if (name?.state === "copy") await disk.remove(path);
    if (name?.state !== "open") continue;

    const bytes = await disk.read(path);
    let kept = 0;
    for (const line of scanLines(bytes)) if (line.whole) kept = line.end;
    if (kept < bytes.length) {
      log.warn({ segment: file, kept, cut: bytes.length - kept }, "cut the torn end of a spool segment");
    }
    if (kept === 0) {
      await disk.remove(path);
      continue;
    }
    const handle = await disk.open(path, "r+");
    try {
      await handle.cut(kept);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await writeReceipt(disk, folder, name, bytes.subarray(0, kept));
    await disk.rename(path, join(folder, segmentFile({ ...name, state: "sealed" })));
  }
  await disk.syncFolder(folder);
}

/** The receipt is a segment of its own under the number of what it counts, so that writing it again changes nothing. */
async function writeReceipt(disk: Disk, folder: string, name: SegmentName, bytes: Buffer): Promise<void> {
  const counted = { segment: segmentKey(name), account: "accepted", code: name.table } as const;
  const receipts = receiptRows(tallyLines(bytes, scanLines(bytes)), counted);
  if (receipts.length === 0) return;
  const pathAs = (state: "copy" | "sealed") =>
    join(folder, segmentFile({ ...name, table: "receipts", state }));
  await writeDurably(disk, pathAs("copy"), [encodeRows(receipts)]);
  await disk.rename(pathAs("copy"), pathAs("sealed"));
  await disk.syncFolder(folder);
}
