import { type Disk, nodeDisk } from "#ingest/spool/disk";

type Operation = "write" | "sync" | "cut" | "rename" | "syncFolder" | "open";

/** The machine's disk, with failures to order; counts what is done to it. */
export interface TroubledDisk extends Disk {
  /** The next so many calls of an operation fail with this code, e.g. "ENOSPC"; a failing write writes half. */
  fail(operation: Operation, code: string, times?: number): void;
  count(operation: Operation): number;
  /** From now on so many bytes are free. */
  leave(bytes: number): void;
}

export function troubledDisk(): TroubledDisk {
  const failures = new Map<Operation, { code: string; times: number }>();
  const counts = new Map<Operation, number>();
  let left: number | null = null;
  const attempt = (operation: Operation) => {
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const failure = failures.get(operation);
    if (!failure || failure.times === 0) return;
    failure.times -= 1;
    throw Object.assign(new Error(`${failure.code}: as the test wants it`), { code: failure.code });
  };

  return {
    ...nodeDisk,
    open: async (path, flags) => {
      attempt("open");
      const file = await nodeDisk.open(path, flags);
      return {
        write: async (bytes, position) => {
          try {
            attempt("write");
          } catch (error) {
            await file.write(bytes.subarray(0, bytes.length / 2), position);
            throw error;
          }
          await file.write(bytes, position);
        },
        sync: async () => {
          attempt("sync");
          await file.sync();
        },
        cut: async (length) => {
          attempt("cut");
          await file.cut(length);
        },
        close: () => file.close(),
      };
    },
    rename: async (from, to) => {
      attempt("rename");
      await nodeDisk.rename(from, to);
    },
    syncFolder: async (folder) => {
      attempt("syncFolder");
      await nodeDisk.syncFolder(folder);
    },
    fail: (operation, code, times = 1) => void failures.set(operation, { code, times }),
    free: async (folder) => left ?? nodeDisk.free(folder),
    leave: (bytes) => {
      left = bytes;
    },
    count: (operation) => counts.get(operation) ?? 0,
  };
}
