import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import { type Disk, nodeDisk } from "#ingest/spool/disk";
import { segmentFile, segmentKey } from "#ingest/spool/segment-name";
import { findSegments, type WaitingSegment } from "#ingest/writer/find-segments";
import { learnKnownIds } from "#ingest/writer/known-ids";
import { createLagBook } from "#ingest/writer/lag-book";
import { createMergeDictionary } from "#ingest/writer/merge-dictionary";
import { noteReceipts } from "#ingest/writer/note-receipts";
import { createPause } from "#ingest/writer/pause";
import { type Outcome, storeSegment } from "#ingest/writer/store-segment";
import type { Warehouse } from "#store/clickhouse/warehouse";

/** Moves sealed spool segments into the warehouse, each exactly once; see ingest/spool/README.md. */
export interface Writer {
  /** Looks for segments now instead of at the next poll. */
  notify(): void;
  /**
   * Resolves when every segment sealed so far is stored and the merges in them are in force.
   *
   * @throws Error when the writer is closed before that
   */
  idle(): Promise<void>;
  stats(): WriterStats;
  /** Does something while no segment is half way into its table. @throws Error when the writer is closed before that */
  between<T>(work: () => Promise<T>): Promise<T>;
  /** Finishes the segment under way; what is left is stored after the next start. */
  close(): Promise<void>;
}

/** What was done since the start, in lines that senders sent; and how far behind the writer is. */
interface WriterStats extends Outcome {
  /** Segments that wait, as of the last look. */
  segments: number;
  /** Attempts that failed and were, or will be, repeated. */
  failures: number;
  lastStoredAt: Date | null;
  /** Age of the oldest segment that waits, 0 if none does. */
  lagSeconds: number;
}

interface Options {
  folder: string;
  warehouse: Warehouse;
  log: Logger;
  pollMs?: number;
  clock?: () => Date;
  disk?: Disk;
}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

/** Starts moving segments; one at a time, in the order they were written. Only one writer may work on a folder. */
export function startWriter({
  folder,
  warehouse,
  log,
  pollMs = 250,
  clock = () => new Date(),
  disk = nodeDisk,
}: Options): Writer {
  const known = {
    events: learnKnownIds(warehouse, "events", log),
    quarantine: learnKnownIds(warehouse, "quarantine", log),
    receipts: learnKnownIds(warehouse, "receipts", log),
  };
  const dictionary = createMergeDictionary(warehouse, log);
  const lag = createLagBook();
  const context = { disk, folder, warehouse, known, dictionary, lag, clock, log };
  const pause = createPause();
  const done: Outcome = { stored: 0, duplicates: 0, corrupt: 0, rejected: 0 };
  let waiting: WaitingSegment[] = [];
  let oldest: Date | null = null;
  let failures = 0;
  let lastStoredAt: Date | null = null;
  const between: (() => Promise<void>)[] = [];
  let idlers: { resolve: () => void; reject: (error: Error) => void }[] = [];

  const store = async (segment: WaitingSegment): Promise<{ split: boolean }> => {
    const outcome = await storeSegment(segment, context);
    if (segment.table === "receipts") return outcome;
    done.stored += outcome.stored;
    done.duplicates += outcome.duplicates;
    done.corrupt += outcome.corrupt;
    done.rejected += outcome.rejected;
    if (outcome.stored > 0) lastStoredAt = clock();
    log.debug({ segment: segmentKey(segment), ...outcome }, "a spool segment is done with");
    return outcome;
  };

  const noteLag = () => noteReceipts(lag.take(), `lag-${randomUUID()}`, context);
  const doBetween = async () => {
    for (let work = between.shift(); work; work = between.shift()) await work();
  };

  /** One look at the folder and all the work it shows. Returns whether there was any. */
  const round = async (): Promise<boolean> => {
    const asking = idlers;
    waiting = await findSegments(disk, folder);
    const found = waiting.length > 0;
    for (let segment = waiting[0]; segment && !pause.hasEnded(); segment = waiting[0]) {
      oldest = (await disk.stat(join(folder, segmentFile(segment))))?.changed ?? null;
      const { split } = await store(segment);
      waiting.shift();
      // TRICKY: the halves come before the segments behind them, or a repeat in those would be taken for new.
      if (split) return true;
      if (dictionary.isDue()) await dictionary.reload();
      if (lag.isDue()) await noteLag();
      await doBetween();
    }
    await doBetween();
    if (lag.isDue() || asking.length > 0) await noteLag();
    if (found) return true;
    oldest = null;
    if (dictionary.isDue() || (dictionary.isWanted() && asking.length > 0)) await dictionary.reload();
    if (dictionary.isWanted()) return false;
    idlers = idlers.filter((idler) => !asking.includes(idler));
    for (const { resolve } of asking) resolve();
    return false;
  };

  const run = async () => {
    for (let attempt = 0; !pause.hasEnded();) {
      try {
        const found = await round();
        attempt = 0;
        if (!found) await pause.forWork(pollMs);
      } catch (error) {
        failures += 1;
        const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt++) * (0.5 + Math.random() / 2);
        log.error(
          { err: error, attempt, retryInMs: Math.round(delay) },
          "the writer failed; it will try again",
        );
        await pause.forRetry(delay);
      }
    }
  };
  const running = run();

  return {
    notify: () => pause.workCame(),
    idle: () =>
      new Promise((resolve, reject) => {
        if (pause.hasEnded()) return reject(closedEarly());
        idlers = [...idlers, { resolve, reject }];
        pause.workCame();
      }),
    stats: () => ({
      ...done,
      segments: waiting.length,
      failures,
      lastStoredAt,
      lagSeconds: oldest ? Math.max(0, (clock().getTime() - oldest.getTime()) / 1000) : 0,
    }),
    between: (work) =>
      new Promise((resolve, reject) => {
        if (pause.hasEnded()) return reject(closedEarly());
        between.push(() => work().then(resolve, reject));
        pause.workCame();
      }),
    close: async () => {
      pause.end();
      await Promise.all([running, known.events.close(), known.quarantine.close(), known.receipts.close()]);
      await doBetween();
      for (const { reject } of idlers.splice(0)) reject(closedEarly());
    },
  };
}

const closedEarly = () =>
  new Error("The writer was closed before everything was stored; the rest is safe in the spool.");
