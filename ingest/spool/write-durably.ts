import { dirname } from "node:path";
import type { Disk } from "#ingest/spool/disk";

/** Makes or replaces a file; resolves when its bytes and its name are on the medium. */
export async function writeDurably(disk: Disk, path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await disk.open(path, "w");
  try {
    let position = 0;
    for (const piece of pieces) {
      await file.write(piece, position);
      position += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.syncFolder(dirname(path));
}
