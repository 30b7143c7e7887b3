import { hash } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Batch, Rejection } from "./batches";
import { ImportError } from "./import-error";
import type { Mapping } from "./mapping-schema";
import type { DoorRejection } from "./send-batch";

const totalsSchema = z.object({
  rows: z.number().int().min(0),
  events: z.number().int().min(0),
  accepted: z.number().int().min(0),
  rejected: z.number().int().min(0),
  skipped: z.number().int().min(0),
});
const checkpointSchema = totalsSchema.extend({ rejectedBytes: z.number().int().min(0) });

/** How far an import is: see ImportReport. */
export type Totals = z.infer<typeof totalsSchema>;
type Checkpoint = z.infer<typeof checkpointSchema>;

const FRESH: Checkpoint = { rows: 0, events: 0, accepted: 0, rejected: 0, skipped: 0, rejectedBytes: 0 };
const HEAD_BYTES = 65_536;

interface What {
  file: string;
  mapping: Mapping;
  writeKey: string;
  folder: string;
}

/** What tells this import from every other: the file as it is now, the mapping and where the rows go. */
async function keyOf({ file, mapping, writeKey }: What): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(file);
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const head = hash("sha1", buffer.subarray(0, bytesRead), "hex");
      return hash("sha1", JSON.stringify([size, mtimeMs, head, mapping, writeKey]), "hex").slice(0, 12);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError("file-unreadable", `${file} cannot be read: ${reason}`, false, { cause });
  }
}

/** A checkpoint that is missing or torn means starting over, which changes nothing that is stored. */
async function readCheckpoint(path: string): Promise<Checkpoint> {
  try {
    return checkpointSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return FRESH;
  }
}

export interface Ledger {
  /** Rows that an earlier, interrupted run had acknowledged. */
  readonly resumedFrom: number;
  readonly totals: Totals;
  /** NDJSON of what was refused, a Rejection a line; null when nothing was. */
  rejectedFile(): string | null;
  /** Notes that a batch is done. Batches must come in the order of the file. */
  commit(batch: Batch, rejected: readonly DoorRejection[]): Promise<void>;
  /** The whole file is done: the next import of it begins anew. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the book of an import, in two files of a folder: `<file>.<key>.json` says how far it is,
 * `<file>.<key>.rejected.ndjson` what was refused. An interrupted import goes on where it was.
 */
export async function openLedger(what: What): Promise<Ledger> {
  await mkdir(what.folder, { recursive: true });
  const stem = join(what.folder, `${basename(what.file)}.${await keyOf(what)}`);
  const checkpointPath = `${stem}.json`;
  const rejectedPath = `${stem}.rejected.ndjson`;

  const checkpoint = { ...(await readCheckpoint(checkpointPath)) };
  const resumedFrom = checkpoint.rows;
  const rejectedFile = await open(rejectedPath, "a");
  // What was noted after the last checkpoint will be noted again.
  await truncate(rejectedPath, checkpoint.rejectedBytes);

  return {
    resumedFrom,
    totals: checkpoint,
    rejectedFile: () => (checkpoint.rejected > 0 ? rejectedPath : null),
    async commit(batch, rejected) {
      const rejections = [...batch.refused, ...rejected.map((one) => located(one, batch))];
      rejections.sort((a, b) => a.line - b.line);
      const text = rejections.map((rejection) => `${JSON.stringify(rejection)}\n`).join("");
      if (text) await rejectedFile.appendFile(text);
      checkpoint.rows += batch.rows;
      checkpoint.events += batch.messages.length;
      checkpoint.accepted += batch.messages.length - rejected.length;
      checkpoint.rejected += rejections.length;
      checkpoint.skipped += batch.skipped;
      checkpoint.rejectedBytes += Buffer.byteLength(text);
      await writeFile(`${checkpointPath}.new`, JSON.stringify(checkpoint));
      await rename(`${checkpointPath}.new`, checkpointPath);
    },
    async finish() {
      await rm(checkpointPath, { force: true });
      if (checkpoint.rejected === 0) await rm(rejectedPath, { force: true });
    },
    close: () => rejectedFile.close(),
  };
}

function located({ index, code, path, message }: DoorRejection, batch: Batch): Rejection {
  const origin = batch.origins[index];
  if (!origin)
    throw new ImportError("door-refused", `The door refused message ${index} of ${batch.origins.length}.`);
  return { ...origin, code, path, message };
}
