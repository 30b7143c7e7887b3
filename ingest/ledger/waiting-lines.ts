import { join } from "node:path";
import { z } from "zod";
import { addTo, originOf, type Tally } from "#ingest/ledger/tally";
import { tallyLines } from "#ingest/ledger/tally-lines";
import type { Disk } from "#ingest/spool/disk";
import { scanLines } from "#ingest/spool/scan-lines";
import { parseSegmentFile, type SegmentName, segmentFile, segmentKey } from "#ingest/spool/segment-name";

/** By project and source: lines that wait for the writer, and lines whose receipts wait for it. */
export interface WaitingLines {
  inFlight: Tally;
  accepted: Tally;
}

const receiptSchema = z.object({
  id: z.string(),
  project: z.number(),
  source: z.string(),
  account: z.string(),
  segment: z.string(),
  lines: z.number(),
});

/** A segment is sealed, made ready and stored: three names, and then none. */
const AGAIN = 3;

const ownerKey = (project: number, source: string) => `${project} ${source}`;

/**
 * Makes the function that counts what lies in a spool folder. Sealed segments never change, so each is read once.
 * A segment that is still open has no receipt yet, and counts on neither side. One that goes on under another name meanwhile is
 * looked for again.
 */
export function createWaitingLines(disk: Disk, folder: string): () => Promise<WaitingLines> {
  let counted = new Map<string, Tally>();

  const count = async (name: SegmentName): Promise<Tally> => {
    const bytes = await disk.read(join(folder, segmentFile(name)));
    const tally: Tally = new Map();
    for (const [key, lines] of tallyLines(bytes, scanLines(bytes))) {
      const { project, source } = originOf(key);
      addTo(tally, ownerKey(project, source), lines);
    }
    return tally;
  };

  const countAll = async (): Promise<WaitingLines> => {
    const names = (await disk.list(folder)).map(parseSegmentFile).filter((name) => name !== null);
    const open = new Set(names.filter(({ state }) => state === "open").map(segmentKey));
    const isWaiting = ({ state }: SegmentName) => state === "sealed" || state === "insert";

    const inFlight: Tally = new Map();
    const accepted: Tally = new Map();
    const known = new Map<string, Tally>();
    for (const name of names.filter((one) => one.table !== "receipts" && isWaiting(one))) {
      const file = segmentFile(name);
      const tally = counted.get(file) ?? (await count(name));
      known.set(file, tally);
      for (const [key, lines] of tally) addTo(inFlight, key, lines);
    }
    counted = known;

    const seen = new Set<string>();
    for (const name of names.filter(
      (one) => one.table === "receipts" && (isWaiting(one) || one.state === "open"),
    )) {
      const bytes = await disk.read(join(folder, segmentFile(name)));
      for (const line of scanLines(bytes)) {
        if (!line.whole) continue;
        const receipt = receiptSchema.parse(JSON.parse(bytes.toString("utf8", line.start, line.end)));
        const { id, project, source, account, segment, lines } = receipt;
        if (account !== "accepted" || open.has(segment) || seen.has(id)) continue;
        seen.add(id);
        addTo(accepted, ownerKey(project, source), lines);
      }
    }
    return { inFlight, accepted };
  };

  const countUnlessMoved = (left: number): Promise<WaitingLines> =>
    countAll().catch((error: unknown) => {
      if (left > 0 && isGone(error)) return countUnlessMoved(left - 1);
      throw error;
    });
  return () => countUnlessMoved(AGAIN);
}

const isGone = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";
