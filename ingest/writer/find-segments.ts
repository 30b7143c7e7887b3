import { join } from "node:path";
import type { Disk } from "#ingest/spool/disk";
import { parseSegmentFile, type SegmentName, segmentFile, segmentKey } from "#ingest/spool/segment-name";

/** A segment that waits to be stored: sealed, or ready for insert. */
export type WaitingSegment = SegmentName & { state: "sealed" | "insert" };

/**
 * The segments to store, in the order they were written, after clearing up what a kill or a failure left half done.
 * Three rules, each because the writer makes the new file durable before it removes the old one:
 * a `part` is unfinished; a `sealed` beside its `insert` is done with; halves beside their whole were never inserted.
 */
export async function findSegments(disk: Disk, folder: string): Promise<WaitingSegment[]> {
  const names = (await disk.list(folder)).map(parseSegmentFile).filter((name) => name !== null);
  const inserts = new Set(names.filter(({ state }) => state === "insert").map(segmentKey));

  const isLeftOver = (name: SegmentName) => {
    if (name.state === "part") return true;
    if (name.state === "sealed") return inserts.has(segmentKey(name));
    if (name.state !== "insert") return false;
    for (let split = name.split; split !== "";) {
      split = split.slice(0, -2);
      if (inserts.has(segmentKey({ ...name, split }))) return true;
    }
    return false;
  };
  const leftOver = names.filter(isLeftOver);
  for (const name of leftOver) await disk.remove(join(folder, segmentFile(name)));
  if (leftOver.length > 0) await disk.syncFolder(folder);

  const isWaiting = (name: SegmentName): name is WaitingSegment =>
    (name.state === "sealed" || name.state === "insert") && !leftOver.includes(name);
  return names.filter(isWaiting).sort((a, b) => a.number - b.number || (a.split < b.split ? -1 : 1));
}
