import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import { receiptRows } from "#ingest/ledger/receipt-rows";
import { without } from "#ingest/ledger/tally";
import { createLineTally } from "#ingest/ledger/tally-lines";
import type { Disk } from "#ingest/spool/disk";
import { type Line, scanLines } from "#ingest/spool/scan-lines";
import { segmentFile, segmentKey } from "#ingest/spool/segment-name";
import { writeDurably } from "#ingest/spool/write-durably";
import type { WaitingSegment } from "#ingest/writer/find-segments";
import type { KnownIds } from "#ingest/writer/known-ids";
import { hasMerges } from "#ingest/writer/has-merges";
import { lineId } from "#ingest/writer/line-id";
import { noteReceipts } from "#ingest/writer/note-receipts";
import type { ReadySegment } from "#ingest/writer/read-ready-segment";
import { storedIds } from "#ingest/writer/stored-ids";
import type { Warehouse } from "#store/clickhouse/warehouse";

const LINES_PER_TURN = 2_000;

interface Context {
  disk: Disk;
  folder: string;
  warehouse: Warehouse;
  known: KnownIds;
  log: Logger;
}

/** What became of a sealed segment; with no id left there is no `insert`. */
interface Prepared extends ReadySegment {
  duplicates: number;
  corrupt: number;
}

/**
 * Makes a sealed segment ready for insert: lines whose checksum is wrong move to a `corrupt` file, repeats are
 * dropped (the first of an id in the segment stays, unless the table has it already), the rest becomes the `insert`.
 */
export async function prepareSegment(sealed: WaitingSegment, context: Context): Promise<Prepared> {
  const { disk, folder, warehouse, known, log } = context;
  const pathAs = (state: "sealed" | "corrupt" | "part" | "insert") =>
    join(folder, segmentFile({ ...sealed, state }));
  const bytes = await disk.read(pathAs("sealed"));

  const first = new Map<string, Line>();
  const corrupt: Line[] = [];
  const whole = createLineTally(bytes);
  const damaged = createLineTally(bytes);
  let lines = 0;
  for (const line of scanLines(bytes)) {
    lines += 1;
    // The main thread renders pages as well; give way to them.
    if (lines % LINES_PER_TURN === 0) await nextTurn();
    if (!line.whole) {
      corrupt.push(line);
      damaged.add(line);
    } else {
      whole.add(line);
      const id = lineId(bytes, line);
      if (!first.has(id)) first.set(id, line);
    }
  }
  const probable = [...first.keys()].filter((id) => known.mayHave(id));
  for (const id of await storedIds(warehouse, sealed.table, probable)) first.delete(id);

  const kept = first.size + corrupt.length === lines ? whole : createLineTally(bytes);
  if (kept !== whole) for (const line of first.values()) kept.add(line);
  const segment = segmentKey(sealed);
  await noteReceipts(
    [
      ...receiptRows(without(whole.tally, kept.tally), { segment, account: "duplicates", code: "" }),
      ...receiptRows(damaged.tally, { segment, account: "damaged", code: "corrupt" }),
    ],
    `${segment}-left-out`,
    context,
  );

  if (corrupt.length > 0) {
    const pieces = corrupt.map(({ start, end }) => bytes.subarray(start, end));
    await writeDurably(disk, pathAs("corrupt"), pieces);
    log.error(
      {
        segment,
        lines: corrupt.length,
        bytes: pieces.reduce((sum, { length }) => sum + length, 0),
      },
      "lines of a spool segment are corrupt; they were moved to its .corrupt file",
    );
  }
  if (first.size === lines) {
    await disk.rename(pathAs("sealed"), pathAs("insert"));
  } else {
    if (first.size > 0) {
      await writeDurably(disk, pathAs("part"), [Buffer.concat(piecesOf(bytes, first.values()))]);
      await disk.rename(pathAs("part"), pathAs("insert"));
      await disk.syncFolder(folder);
    }
    await disk.remove(pathAs("sealed"));
  }
  await disk.syncFolder(folder);

  const duplicates = lines - corrupt.length - first.size;
  return {
    ids: [...first.keys()],
    counted: kept,
    merges: hasMerges(bytes),
    duplicates,
    corrupt: corrupt.length,
  };
}

/** The bytes of lines in order, neighbours in one piece. */
function piecesOf(bytes: Buffer, lines: Iterable<Line>): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  let end = 0;
  for (const line of lines) {
    if (line.start !== end) {
      pieces.push(bytes.subarray(start, end));
      start = line.start;
    }
    end = line.end;
  }
  pieces.push(bytes.subarray(start, end));
  return pieces;
}
