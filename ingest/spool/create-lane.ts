import type { Logger } from "pino";
import { addAll, type Tally } from "#ingest/ledger/tally";
import type { OpenSegment } from "#ingest/spool/open-segment";
import { refusalOf } from "#ingest/spool/refusal-of";

/** An append that waits for its group. */
interface Append {
  kind: "append";
  bytes: Buffer;
  lines: number;
  tally: Tally;
  resolve: () => void;
  reject: (error: Error) => void;
}
/** A wish to seal everything that was appended before it. */
interface Seal {
  kind: "seal";
  resolve: () => void;
  reject: (error: Error) => void;
}

interface Options {
  open: () => Promise<OpenSegment>;
  limits: { bytes: number; lines: number; ageMs: number };
  flushMs: number;
  /** Whether an aged segment should be sealed; when not, it grows on and is asked about again. */
  wantsAged: () => Promise<boolean>;
  /** Called before a segment is sealed, with whose lines it holds; the same again if sealing fails. */
  account: (segment: OpenSegment, tally: Tally) => Promise<void>;
  onSealed: (path: string, bytes: number) => void;
  log: Logger;
}

/** The one segment of a table that is being appended to, and the group commit in front of it. */
export interface Lane {
  /** Resolves when the lines are durable. @throws SpoolFullError, SpoolWriteError */
  append(bytes: Buffer, lines: number, tally: Tally): Promise<void>;
  /** Seals all that was appended before. @throws SpoolWriteError */
  seal(): Promise<void>;
  /** Bytes in the open segment and on their way to it. */
  bytes(): number;
  /** Bytes that are in memory only, not yet acknowledged. */
  queuedBytes(): number;
}

/**
 * Group commit: while one write and fsync is under way, appends gather; the next one takes them together.
 * An idle lane commits at once. When the last group had company, the next waits for as many again, `flushMs` at most.
 */
export function createLane({ open, limits, flushMs, wantsAged, account, onSealed, log }: Options): Lane {
  const queue: (Append | Seal)[] = [];
  let queuedBytes = 0;
  let segment: OpenSegment | null = null;
  let tally: Tally = new Map();
  /** A segment whose lines were counted takes no more of them. */
  let counted = false;
  let running = false;
  let company = 1;
  let groupIsReady: (() => void) | null = null;
  let ageTimer: NodeJS.Timeout | null = null;

  const waitForGroup = async () => {
    // One turn of the event loop, so that requests which arrived together share an fsync.
    await new Promise((resolve) => setImmediate(resolve));
    if (company < 2 || flushMs === 0 || queue.length >= company) return;
    if (queue.some(({ kind }) => kind === "seal")) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, flushMs);
      groupIsReady = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    groupIsReady = null;
  };

  const takeGroup = (): Append[] => {
    const group: Append[] = [];
    let bytes = segment?.bytes ?? 0;
    let lines = segment?.lines ?? 0;
    for (let next = queue[0]; next?.kind === "append"; next = queue[0]) {
      if (group.length > 0 && (bytes >= limits.bytes || lines >= limits.lines)) break;
      queue.shift();
      group.push(next);
      bytes += next.bytes.length;
      lines += next.lines;
    }
    return group;
  };

  const sealSegment = async () => {
    if (!segment) return;
    if (ageTimer) clearTimeout(ageTimer);
    ageTimer = null;
    const { bytes } = segment;
    try {
      counted = true;
      await account(segment, tally);
      const path = await segment.seal();
      segment = null;
      tally = new Map();
      counted = false;
      if (path) onSealed(path, bytes);
    } catch (error) {
      // What it holds stays where it is; the next append or the next tick tries again.
      watchAge();
      throw error;
    }
  };

  const commit = async (group: Append[]) => {
    try {
      if (segment && (counted || !segment.takesMore())) await sealSegment();
      segment ??= await open();
      const bytes = group.map((append) => append.bytes);
      await segment.commit(
        Buffer.concat(bytes),
        group.reduce((sum, append) => sum + append.lines, 0),
      );
      for (const append of group) addAll(tally, append.tally);
      watchAge();
      for (const append of group) append.resolve();
    } catch (error) {
      log.error({ err: error, appends: group.length }, "the spool could not write; the appends are refused");
      if (segment) watchAge();
      const refusal = refusalOf(error);
      for (const append of group) append.reject(refusal);
    }
    for (const append of group) queuedBytes -= append.bytes.length;
    company = group.length;
  };

  const isFull = () => segment !== null && (segment.bytes >= limits.bytes || segment.lines >= limits.lines);
  const logSealFailure = (error: unknown) =>
    log.error({ err: error }, "a segment could not be sealed; retrying");

  const run = async () => {
    for (let next = queue[0]; next; next = queue[0]) {
      if (next.kind === "seal") {
        queue.shift();
        await sealSegment().then(next.resolve, (error: unknown) => next.reject(refusalOf(error)));
        continue;
      }
      await waitForGroup();
      await commit(takeGroup());
      if (isFull()) await sealSegment().catch(logSealFailure);
    }
    running = false;
  };

  const enqueue = (item: Append | Seal) => {
    queue.push(item);
    if (item.kind === "seal" || queue.length >= company) groupIsReady?.();
    if (running) return;
    running = true;
    void run();
  };

  const seal = () => new Promise<void>((resolve, reject) => enqueue({ kind: "seal", resolve, reject }));

  const watchAge = () => {
    if (ageTimer) return;
    ageTimer = setTimeout(() => {
      ageTimer = null;
      const decide = async () => {
        if (segment?.takesMore() && !(await wantsAged())) return watchAge();
        await seal();
      };
      decide().catch((error: unknown) => {
        logSealFailure(error);
        watchAge();
      });
    }, limits.ageMs);
    ageTimer.unref();
  };

  return {
    append: (bytes, lines, tally) =>
      new Promise((resolve, reject) => {
        queuedBytes += bytes.length;
        enqueue({ kind: "append", bytes, lines, tally, resolve, reject });
      }),
    seal,
    bytes: () => queuedBytes + (segment?.bytes ?? 0),
    queuedBytes: () => queuedBytes,
  };
}
