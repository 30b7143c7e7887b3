import { open, readdir, readFile, rename, rm, stat, statfs } from "node:fs/promises";

/** An open file; positions and lengths in bytes. */
export interface DiskFile {
  /** Writes all of the bytes or throws; after a throw an unknown part of them is there. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Resolves when all that was written is on the medium. */
  sync(): Promise<void>;
  cut(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The file system as the spool and the writer use it; tests hand in one that fails. */
export interface Disk {
  /** Opens a file for writing: "w" makes it anew, "r+" takes what is there, "a" adds to its end. */
  open(path: string, flags: "w" | "r+" | "a"): Promise<DiskFile>;
  read(path: string): Promise<Buffer>;
  /** Size in bytes and time of the last change, or null if there is no such file. */
  stat(path: string): Promise<{ size: number; changed: Date } | null>;
  list(folder: string): Promise<string[]>;
  /** Bytes that this program may still write to the disk of a folder. */
  free(folder: string): Promise<number>;
  /** Gives a file another name, in place of whatever had it. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
  /** Makes the names in a folder durable: without it, a new or renamed file may be gone after a power cut. */
  syncFolder(folder: string): Promise<void>;
}

/** The machine's own file system. */
export const nodeDisk: Disk = {
  open: async (path, flags) => {
    const file = await open(path, flags);
    return {
      // TRICKY: near the end of the disk's room a write may take a part of the bytes and succeed; the rest then fails.
      write: async (bytes, position) => {
        for (let done = 0; done < bytes.length;) {
          done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
        }
      },
      sync: () => file.datasync(),
      cut: (length) => file.truncate(length),
      close: () => file.close(),
    };
  },
  read: (path) => readFile(path),
  stat: async (path) => {
    const found = await stat(path).catch(() => null);
    return found && { size: found.size, changed: found.mtime };
  },
  list: (folder) => readdir(folder),
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder: async (folder) => {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
