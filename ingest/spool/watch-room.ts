import type { Disk } from "#ingest/spool/disk";

const LOOK_MS = 1_000;

/**
 * Watches how much room a folder's disk has left.
 *
 * @returns the free bytes, at most about a second old
 */
export function watchRoom(disk: Disk, folder: string): () => Promise<number> {
  let looked = { at: -Infinity, free: Promise.resolve(0) };
  return () => {
    const now = performance.now();
    if (now - looked.at >= LOOK_MS) looked = { at: now, free: disk.free(folder) };
    return looked.free;
  };
}
