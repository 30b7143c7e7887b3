import { join } from "node:path";
import type { Disk, DiskFile } from "#ingest/spool/disk";
import { type SegmentName, segmentFile, segmentKey } from "#ingest/spool/segment-name";
import { writeDurably } from "#ingest/spool/write-durably";

/** A segment being appended to. One call at a time. */
export interface OpenSegment {
  /** Its name without its state. */
  readonly key: string;
  /** Bytes and lines that are durable. */
  readonly bytes: number;
  readonly lines: number;
  /**
   * Appends and makes durable.
   *
   * @throws what the disk threw; the segment then holds what it held before, or is damaged
   */
  commit(bytes: Buffer, lines: number): Promise<void>;
  /** False once its file is damaged or a seal was begun: all that is left is to seal it. */
  takesMore(): boolean;
  /**
   * Gives the segment to the writer, repairing it first if it is damaged; a segment without lines is removed.
   * Safe to call again after it threw.
   *
   * @returns the sealed file's path, or null if there was nothing to seal
   */
  seal(): Promise<string | null>;
}

/** Makes the file of a new segment; resolves when its name is durable. */
export async function openSegment(
  disk: Disk,
  folder: string,
  name: Omit<SegmentName, "state" | "split">,
): Promise<OpenSegment> {
  const pathAs = (state: SegmentName["state"]) => join(folder, segmentFile({ ...name, split: "", state }));
  const path = pathAs("open");
  let file: DiskFile | null = await disk.open(path, "w");
  let durable = { bytes: 0, lines: 0 };
  let damaged = false;

  const release = async () => {
    const held = file;
    file = null;
    // A damaged file may fail to close as well; its descriptor is gone either way.
    await held?.close().catch(() => undefined);
  };

  try {
    await disk.syncFolder(folder);
  } catch (error) {
    await release();
    await disk.remove(path).catch(() => undefined);
    throw error;
  }

  return {
    key: segmentKey({ ...name, split: "" }),
    get bytes() {
      return durable.bytes;
    },
    get lines() {
      return durable.lines;
    },
    takesMore: () => file !== null && !damaged,

    commit: async (bytes, lines) => {
      if (!file || damaged) throw new Error(`${path} takes no more lines`);
      let written = false;
      try {
        await file.write(bytes, durable.bytes);
        written = true;
        await file.sync();
      } catch (error) {
        // TRICKY: after a failed fsync the kernel may call pages clean that never reached the disk, so a second
        // fsync proves nothing. After a failed write nothing was promised yet: cutting the rest off is enough.
        damaged = written || !(await cutBack(file, durable.bytes));
        throw error;
      }
      durable = { bytes: durable.bytes + bytes.length, lines: durable.lines + lines };
    },

    seal: async () => {
      await release();
      if (durable.lines === 0) {
        await disk.remove(path);
        return null;
      }
      if (damaged) {
        // What was durable before is read back and written to a fresh file. A line that does not read back as it
        // was fails its checksum in the writer, which says so and keeps its bytes.
        const kept = (await disk.read(path)).subarray(0, durable.bytes);
        await writeDurably(disk, pathAs("copy"), [kept]);
        await disk.rename(pathAs("copy"), path);
        await disk.syncFolder(folder);
        damaged = false;
      }
      await disk.rename(path, pathAs("sealed"));
      // Should the new name not last, the next start finds the old one and seals again.
      await disk.syncFolder(folder).catch(() => undefined);
      return pathAs("sealed");
    },
  };
}

async function cutBack(file: DiskFile, length: number): Promise<boolean> {
  try {
    await file.cut(length);
    await file.sync();
    return true;
  } catch {
    return false;
  }
}
