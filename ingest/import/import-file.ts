import { batchesOf, type Batch } from "./batches";
import { systemClock, type ImportClock } from "./import-clock";
import { openLedger, type Totals } from "./ledger";
import type { Mapping } from "./mapping-schema";
import { openRows } from "./rows/open-rows";
import { sendBatch, type DoorRejection } from "./send-batch";

/** How far an import is; `fraction` (0–1) of the file's bytes. */
export type ImportProgress = Totals & { fraction: number };

/**
 * How an import went, what an interrupted run before did included.
 *
 * - `rows`         of the file; of them `skipped` made no event because no template applied
 * - `events`       sent; of them `accepted` by the door
 * - `rejected`     rows that could not be made into events, and events that the door put aside
 * - `seconds`      of this run
 * - `resumedFrom`  rows that an interrupted run had done; 0 for a fresh one
 * - `rejectedFile` lists each rejection with its line and reason; null when there is none
 */
export type ImportReport = Totals & { seconds: number; resumedFrom: number; rejectedFile: string | null };

export interface ImportOptions {
  /** .csv or .ndjson, or either with .gz */
  file: string;
  mapping: Mapping;
  /** of the door, e.g. "http://localhost:8080" */
  address: string;
  writeKey: string;
  /** IANA name, for times the mapping says to be of the project's clock */
  projectZone: string;
  /** where the import notes how far it is and what was rejected */
  checkpointFolder: string;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
  fetch?: typeof fetch;
  clock?: ImportClock;
}

const IN_FLIGHT = 4;
/** The file is read ahead of the answers, so its end does not mean that the import is done. */
const ALMOST_DONE = 0.99;

/**
 * Sends a file's rows to the door. The file is read as a stream, whatever its size. Message ids come from the rows, so
 * importing a file again stores nothing twice; an interrupted import goes on after the last batch acknowledged.
 *
 * @throws ImportError when the file and the mapping do not fit or the door does not take the rows;
 *         the signal's reason when aborted
 */
export async function importFile(options: ImportOptions): Promise<ImportReport> {
  const { file, mapping, checkpointFolder, clock = systemClock, onProgress = () => undefined } = options;
  const door = { address: options.address, writeKey: options.writeKey, fetch: options.fetch ?? fetch, clock };
  const started = clock.now();
  const { rows, fraction } = await openRows(file, mapping);
  const ledger = await openLedger({ file, mapping, writeKey: door.writeKey, folder: checkpointFolder });

  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const inFlight: { batch: Batch; fraction: number; answer: Promise<DoorRejection[]> }[] = [];
  const settleOldest = async () => {
    const oldest = inFlight.shift();
    if (!oldest) return;
    await ledger.commit(oldest.batch, await oldest.answer);
    onProgress({ ...progressOf(ledger.totals), fraction: Math.min(oldest.fraction, ALMOST_DONE) });
  };

  try {
    for await (const batch of batchesOf(rows, mapping, options.projectZone, ledger.resumedFrom)) {
      signal.throwIfAborted();
      const answer =
        batch.messages.length > 0 ? sendBatch(batch.messages, door, signal) : Promise.resolve([]);
      // A failure is met when the batch's turn comes.
      answer.catch(() => undefined);
      inFlight.push({ batch, fraction: fraction(), answer });
      if (inFlight.length >= IN_FLIGHT) await settleOldest();
    }
    while (inFlight.length > 0) await settleOldest();
    await ledger.finish();
    onProgress({ ...progressOf(ledger.totals), fraction: 1 });
  } finally {
    stop.abort();
    await Promise.allSettled(inFlight.map(({ answer }) => answer));
    await ledger.close();
  }
  return {
    ...progressOf(ledger.totals),
    seconds: (clock.now() - started) / 1000,
    resumedFrom: ledger.resumedFrom,
    rejectedFile: ledger.rejectedFile(),
  };
}

const progressOf = ({ rows, events, accepted, rejected, skipped }: Totals): Totals => ({
  rows,
  events,
  accepted,
  rejected,
  skipped,
});
