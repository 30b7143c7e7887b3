import { basename, join } from "node:path";
import type { Disk } from "#ingest/spool/disk";
import { parseSegmentFile, segmentKey } from "#ingest/spool/segment-name";
import type { SpooledTable } from "#store/clickhouse/warehouse";

const LOOK_AGAIN_MS = 250;

/** Which sealed segments the writer has yet to store, as of the last look at the folder. */
export interface SealedSegments {
  add(path: string, table: SpooledTable, bytes: number): void;
  /** Takes out what the writer has removed since; looks at most every 250 ms. */
  refresh(): Promise<void>;
  total(): { bytes: number; segments: number };
  of(table: SpooledTable): number;
}

/** Counts what is in the folder, then keeps count; only names cross from the writer's thread to this one. */
export async function watchSealedSegments(disk: Disk, folder: string): Promise<SealedSegments> {
  const waiting = new Map<string, { table: SpooledTable; bytes: number }>();
  let totalBytes = 0;
  let looking: Promise<void> | null = null;
  let lookedAt = -Infinity;

  const list = async () => {
    const found = new Map<string, { file: string; table: SpooledTable }>();
    for (const file of await disk.list(folder)) {
      const name = parseSegmentFile(file);
      if (name?.state !== "sealed" && name?.state !== "insert") continue;
      found.set(segmentKey({ ...name, split: "" }), { file, table: name.table });
    }
    return found;
  };
  const keep = (key: string, table: SpooledTable, bytes: number) => {
    waiting.set(key, { table, bytes });
    totalBytes += bytes;
  };
  for (const [key, { file, table }] of await list()) {
    keep(key, table, (await disk.stat(join(folder, file)))?.size ?? 0);
  }

  const look = async () => {
    // TRICKY: a segment sealed while the folder is read may be missing from the list, so only what was known
    // before the look is taken out.
    const known = [...waiting];
    const found = await list();
    for (const [key, { bytes }] of known) {
      if (found.has(key)) continue;
      waiting.delete(key);
      totalBytes -= bytes;
    }
    lookedAt = performance.now();
  };

  return {
    add: (path, table, bytes) => {
      const name = parseSegmentFile(basename(path));
      if (name) keep(segmentKey(name), table, bytes);
    },
    refresh: async () => {
      if (looking) return looking;
      if (performance.now() - lookedAt < LOOK_AGAIN_MS) return;
      looking = look().finally(() => (looking = null));
      return looking;
    },
    total: () => ({ bytes: totalBytes, segments: waiting.size }),
    of: (table) => [...waiting.values()].filter((segment) => segment.table === table).length,
  };
}
