import { closeSync, linkSync, openSync, renameSync, ftruncateSync, rmSync } from "node:fs";
import { link } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Disk, nodeDisk } from "#ingest/spool/disk";
import type { Random } from "#ingest/simulator/chance/random";

/** A disk whose power can be cut: then it keeps what was synced, and of the rest whatever chance keeps. */
export interface ForgetfulDisk extends Disk {
  /** Takes back, at once and for good, writes and names that nobody has synced. */
  cutPower(): void;
}

interface Written {
  synced: number;
  end: number;
}

/** A change of names that may not outlast a power cut; `stash` holds what it took away. */
type Change =
  | { kind: "create"; path: string }
  | { kind: "rename"; from: string; to: string; stash: string }
  | { kind: "remove"; path: string; stash: string };

/**
 * TRICKY: a file system may keep the changes of names up to any moment, in their order; of bytes not synced it may
 * keep a part, or a length with zeros in it. Both are drawn by chance.
 */
export function forgetfulDisk(random: Random): ForgetfulDisk {
  const files = new Map<string, Written>();
  let changes: Change[] = [];
  let stashes = 0;
  const stashFor = (path: string) => join(dirname(path), `.stash-${process.pid}-${stashes++}`);

  const undo = (change: Change) => {
    if (change.kind === "create") rmSync(change.path, { force: true });
    else if (change.kind === "remove") linkSync(change.stash, change.path);
    else {
      renameSync(change.to, change.from);
      const moved = files.get(change.to);
      if (moved) files.set(change.from, moved);
      files.delete(change.to);
      linkSync(change.stash, change.to);
    }
  };

  return {
    ...nodeDisk,
    open: async (path, flags) => {
      if (flags === "w") changes.push({ kind: "create", path });
      const file = await nodeDisk.open(path, flags);
      const size = (await nodeDisk.stat(path))?.size ?? 0;
      const written = { synced: size, end: size };
      files.set(path, written);
      return {
        write: async (bytes, position) => {
          written.end = Math.max(written.end, position + bytes.length);
          await file.write(bytes, position);
        },
        sync: async () => {
          const { end } = written;
          await file.sync();
          written.synced = end;
        },
        cut: async (length) => {
          await file.cut(length);
          written.end = length;
          written.synced = Math.min(written.synced, length);
        },
        close: () => file.close(),
      };
    },
    rename: async (from, to) => {
      const stash = stashFor(to);
      await link(to, stash).catch(() => undefined);
      changes.push({ kind: "rename", from, to, stash });
      await nodeDisk.rename(from, to);
      const moved = files.get(from);
      if (moved) files.set(to, moved);
      files.delete(from);
    },
    remove: async (path) => {
      const stash = stashFor(path);
      await link(path, stash).catch(() => undefined);
      changes.push({ kind: "remove", path, stash });
      await nodeDisk.remove(path);
      files.delete(path);
    },
    syncFolder: async (folder) => {
      const durable = [...changes];
      await nodeDisk.syncFolder(folder);
      changes = changes.filter((change) => !durable.includes(change));
      for (const change of durable) if (change.kind !== "create") await nodeDisk.remove(change.stash);
    },
    cutPower: () => {
      const kept = random.below(changes.length + 1);
      for (const change of changes.slice(kept).reverse()) ignoringMissing(() => undo(change));
      for (const [path, { synced, end }] of files) {
        if (end > synced) ignoringMissing(() => setLength(path, synced, end, random));
      }
    },
  };
}

function setLength(path: string, synced: number, end: number, random: Random): void {
  const file = openSync(path, "r+");
  try {
    ftruncateSync(file, synced + random.below(end - synced + 1));
    if (random.chance(0.5)) ftruncateSync(file, end);
  } finally {
    closeSync(file);
  }
}

/** What a change was about may not have happened yet, or its file may be gone since. */
function ignoringMissing(work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  }
}
