import { join } from "node:path";
import type { Logger } from "pino";
import type { Disk } from "#ingest/spool/disk";
import { scanLines } from "#ingest/spool/scan-lines";
import { parseSegmentFile, segmentFile } from "#ingest/spool/segment-name";

/**
 * Finishes what a killed predecessor left open: cuts each open segment behind its last whole line and seals it.
 * Lines with a wrong checksum further up stay; the writer sets them aside.
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
    await disk.rename(path, join(folder, segmentFile({ ...name, state: "sealed" })));
  }
  await disk.syncFolder(folder);
}
