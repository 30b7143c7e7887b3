import { setImmediate as nextTurn } from "node:timers/promises";
import { createLineTally, type LineTally } from "#ingest/ledger/tally-lines";
import type { Disk } from "#ingest/spool/disk";
import { scanLines } from "#ingest/spool/scan-lines";
import { hasMerges } from "#ingest/writer/has-merges";
import { lineId } from "#ingest/writer/line-id";

const LINES_PER_TURN = 2_000;

/** What the writer has to know of a segment that is ready for insert. */
export interface ReadySegment {
  ids: string[];
  /** Whose they are. */
  counted: LineTally;
  /** Whether it says of any two persons that they are one. */
  merges: boolean;
}

/** Looks into a segment that was made ready before, by a predecessor or by an attempt that failed. */
export async function readReadySegment(disk: Disk, path: string): Promise<ReadySegment> {
  const bytes = await disk.read(path);
  const ids: string[] = [];
  const counted = createLineTally(bytes);
  for (const line of scanLines(bytes)) {
    ids.push(lineId(bytes, line));
    counted.add(line);
    if (ids.length % LINES_PER_TURN === 0) await nextTurn();
  }
  return { ids, counted, merges: hasMerges(bytes) };
}
