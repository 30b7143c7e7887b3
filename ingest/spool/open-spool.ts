import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import type { Logger } from "pino";
import { receiptRows } from "#ingest/ledger/receipt-rows";
import { tallyRows } from "#ingest/ledger/tally";
import { createLane, type Lane } from "#ingest/spool/create-lane";
import { type Disk, nodeDisk } from "#ingest/spool/disk";
import { encodeRows } from "#ingest/spool/encode-rows";
import { lockFolder } from "#ingest/spool/lock-folder";
import { openSegment } from "#ingest/spool/open-segment";
import { recoverSegments } from "#ingest/spool/recover-segments";
import { watchSealedSegments } from "#ingest/spool/sealed-segments";
import { parseSegmentFile } from "#ingest/spool/segment-name";
import { SpoolFullError } from "#ingest/spool/spool-full-error";
import { watchRoom } from "#ingest/spool/watch-room";
import type { SpooledTable } from "#store/clickhouse/warehouse";

/** Durable memory between the door and the writer; README.md beside this file states what it promises. */
export interface Spool {
  /**
   * Resolves when the rows are durable: from then on they survive anything but the loss of the disk.
   * Each row wants an `id`, a UUID in small letters. Rows that say whose they are (`project`, `source`, `received`) are
   * counted, and a receipt for each sealed segment goes to the table `receipts`.
   *
   * @throws SpoolFullError  no room; `retryAfterSeconds` says when to come again
   * @throws SpoolWriteError the disk failed
   * @throws TypeError       a row without an id
   */
  append(table: SpooledTable, rows: readonly object[]): Promise<void>;
  /** What is not yet stored, at most a quarter of a second behind the writer. */
  depth(): Promise<{ bytes: number; segments: number }>;
  onSealed(listener: (path: string) => void): void;
  /** Hands all that was appended before to the writer. @throws SpoolWriteError */
  seal(): Promise<void>;
  /** Refuses new appends, makes the earlier ones durable, seals, and lets go of the folder. */
  close(): Promise<void>;
}

interface Options {
  folder: string;
  /** How long an append may wait for company, ms. */
  flushMs: number;
  segmentBytes?: number;
  segmentLines?: number;
  segmentAgeMs?: number;
  /** Beyond this depth appends are refused. */
  maxBytes?: number;
  /** With fewer bytes free on its disk appends are refused, so that the engine keeps room to work. */
  floorBytes?: number;
  log: Logger;
  disk?: Disk;
}

const MEBIBYTE = 1_048_576;
/** Bytes of appends that may wait in memory for their group. */
const MAX_QUEUED_BYTES = 64 * MEBIBYTE;
/** Receipts are few; they wait longer for company. */
const RECEIPTS_AGE = 10;
/** An aged segment is sealed only while fewer than this many of its table wait, so that a slow writer gets larger ones. */
const ENOUGH_WAITING = 2;

/**
 * Opens the spool of a folder, made if missing, and recovers what a killed predecessor left.
 *
 * @throws FolderLockedError when another program or thread has it open
 */
export async function openSpool({
  folder,
  flushMs,
  segmentBytes = 16 * MEBIBYTE,
  segmentLines = 50_000,
  segmentAgeMs = 500,
  maxBytes = 4096 * MEBIBYTE,
  floorBytes = 0,
  log,
  disk = nodeDisk,
}: Options): Promise<Spool> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  const start = async () => {
    await recoverSegments(disk, folder, log);
    const files = await disk.list(folder);
    const last = Math.max(0, ...files.map((file) => parseSegmentFile(file)?.number ?? 0));
    return { last, sealed: await watchSealedSegments(disk, folder) };
  };
  const { last, sealed } = await start().catch(async (error: unknown) => {
    await unlock();
    throw error;
  });

  const freeBytes = watchRoom(disk, folder);
  const node = randomBytes(6).toString("hex");
  const listeners: ((path: string) => void)[] = [];
  let number = last;
  let closed = false;

  const laneOf = (table: SpooledTable, ageMs = segmentAgeMs): Lane =>
    createLane({
      open: () => openSegment(disk, folder, { table, node, number: ++number }),
      limits: { bytes: segmentBytes, lines: segmentLines, ageMs },
      flushMs,
      wantsAged: async () => {
        await sealed.refresh();
        return sealed.of(table) < ENOUGH_WAITING;
      },
      account: async ({ key }, tally) => {
        if (tally.size === 0) return;
        const receipts = receiptRows(tally, { segment: key, account: "accepted", code: table });
        await lanes.receipts.append(encodeRows(receipts), receipts.length, new Map());
      },
      onSealed: (path, bytes) => {
        sealed.add(path, table, bytes);
        for (const listener of listeners) listener(path);
      },
      log,
    });
  const lanes: Record<SpooledTable, Lane> = {
    events: laneOf("events"),
    quarantine: laneOf("quarantine"),
    receipts: laneOf("receipts", RECEIPTS_AGE * segmentAgeMs),
  };

  const sum = (of: (lane: Lane) => number) =>
    Object.values(lanes).reduce((total, lane) => total + of(lane), 0);
  const openBytes = () => sum((lane) => lane.bytes());
  const sealAll = async () => {
    await Promise.all([lanes.events.seal(), lanes.quarantine.seal()]);
    await lanes.receipts.seal();
  };

  /** @throws SpoolFullError */
  const makeSureOfRoom = async (bytes: number) => {
    const queued = sum((lane) => lane.queuedBytes());
    if (queued > 0 && queued + bytes > MAX_QUEUED_BYTES) {
      throw new SpoolFullError("The spool's disk is slower than its senders.", 1);
    }
    const isFull = () => sealed.total().bytes + openBytes() + bytes > maxBytes;
    if (isFull()) {
      await sealed.refresh();
      if (isFull()) throw new SpoolFullError(`The spool holds its limit of ${maxBytes} bytes.`, 5);
    }
    if (floorBytes > 0 && (await freeBytes()) < floorBytes) {
      throw new SpoolFullError(`The disk has fewer than ${floorBytes} bytes left.`, 5);
    }
  };

  return {
    append: async (table, rows) => {
      if (rows.length === 0) return;
      const bytes = encodeRows(rows);
      await makeSureOfRoom(bytes.length);
      if (closed) throw new Error("The spool is closed.");
      await lanes[table].append(bytes, rows.length, tallyRows(rows));
    },
    depth: async () => {
      await sealed.refresh();
      const { bytes, segments } = sealed.total();
      return { bytes: bytes + openBytes(), segments: segments + sum((lane) => (lane.bytes() > 0 ? 1 : 0)) };
    },
    onSealed: (listener) => void listeners.push(listener),
    seal: sealAll,
    close: async () => {
      if (closed) return;
      closed = true;
      try {
        await sealAll();
      } finally {
        await unlock();
      }
    },
  };
}
