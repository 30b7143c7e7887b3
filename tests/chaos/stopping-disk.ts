import { basename } from "node:path";
import type { Disk } from "#ingest/spool/disk";
import { parseSegmentFile } from "#ingest/spool/segment-name";
import type { DiskMood } from "./orders";
import type { Stop } from "./stop";

/** A disk that kills the process at named points, and that may be told to be full or to fail. */
export interface StoppingDisk extends Disk {
  setMood(mood: DiskMood): void;
}

/** The state of a segment's file as points call it: "open", "sealed", …, "half-insert" for the half of a split one. */
function stateOf(path: string): string {
  const name = parseSegmentFile(basename(path));
  if (!name) return "other";
  return name.split === "" ? name.state : `half-${name.state}`;
}

const failure = (code: string) => Object.assign(new Error(`${code}: as the test wants it`), { code });

export function stoppingDisk(under: Disk, stop: Stop): StoppingDisk {
  let mood: DiskMood = "fine";

  const around = async <T>(point: string, work: () => Promise<T>): Promise<T> => {
    stop.pass(`before ${point}`);
    const result = await work();
    stop.pass(`after ${point}`);
    return result;
  };

  return {
    ...under,
    setMood: (wanted) => void (mood = wanted),
    open: async (path, flags) => {
      const state = stateOf(path);
      if (mood === "full" && flags === "w") throw failure("ENOSPC");
      const file = await (flags === "w"
        ? around(`create ${state}`, () => under.open(path, flags))
        : under.open(path, flags));
      let hasSynced = false;
      return {
        write: async (bytes, position) => {
          const isHalf = stop.isDue(`half write ${state}`);
          if (isHalf || mood === "full") await file.write(bytes.subarray(0, bytes.length / 2), position);
          if (isHalf) stop.die();
          if (mood === "full") throw failure("ENOSPC");
          await file.write(bytes, position);
          stop.pass(`after write ${state}`);
        },
        sync: async () => {
          // What a file held before the failure is what has to be saved.
          if (mood === "sync-fails" && state === "open" && hasSynced) {
            mood = "fine";
            throw failure("EIO");
          }
          await file.sync();
          hasSynced = true;
          stop.pass(`after sync ${state}`);
        },
        cut: (length) => around(`cut ${state}`, () => file.cut(length)),
        close: () => file.close(),
      };
    },
    rename: (from, to) => around(`rename ${stateOf(from)}>${stateOf(to)}`, () => under.rename(from, to)),
    remove: (path) => around(`remove ${stateOf(path)}`, () => under.remove(path)),
  };
}
