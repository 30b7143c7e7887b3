import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Warehouse } from "./warehouse";

/** Marks in the engine's deduplication log of one table for blocks of which no part is there. */
export interface ForgottenBlocks {
  /** the table's folder within the engine's, a UUID */
  folder: string;
  /** the log's files with what they are to hold instead */
  mended: { path: string; text: string }[];
  /** how many marks go */
  blocks: number;
}

const LOG = /^deduplication_log_(\d+)\.txt$/;
/** A part's folder, or its name in the log: partition, first and last block; then its level and perhaps a mutation. */
const PART = /^([^_]+)_(\d+)_(\d+)_\d+(?:_\d+)?$/;
const ADDED = "1";

/**
 * Finds the marks that a kill left without their part.
 *
 * TRICKY: the engine notes that it has a block of an insert before it gives the block's part its place. Killed in
 * between, it would take the block for a repeat when the insert comes again, and drop it: events would be lost, or
 * missing in a rollup. Must be read before the engine is opened, for merges then cover the gap.
 *
 * @param folder of the embedded engine; one that does not exist has none
 */
export async function findForgottenBlocks(folder: string): Promise<ForgottenBlocks[]> {
  const found: ForgottenBlocks[] = [];
  for (const group of await listFolder(join(folder, "store"))) {
    for (const table of await listFolder(join(folder, "store", group))) {
      const forgotten = await readTable(join(folder, "store", group, table));
      if (forgotten.blocks > 0) found.push(forgotten);
    }
  }
  return found;
}

const nameRow = z.object({ name: z.string() });

/**
 * Takes the marks out, each table being shut meanwhile, so that the inserts that were cut off come in whole when they are
 * repeated with their tokens. To be called before the first insert.
 */
export async function forgetBlocks(
  found: readonly ForgottenBlocks[],
  warehouse: Pick<Warehouse, "read" | "command">,
): Promise<void> {
  for (const { folder, mended } of found) {
    const [table] = await warehouse.read({
      name: "store/forgotten-table",
      // The engine tells no UUIDs of the tables it has in its process, but their folders.
      sql: `SELECT name FROM system.tables
            WHERE database = currentDatabase() AND arrayExists(path -> position(path, {folder: String}) > 0, data_paths)`,
      params: { folder },
      row: nameRow,
      class: "ingest",
    });
    // A folder without a table is what is left of one that was dropped.
    if (!table) continue;
    await warehouse.command("store/shut", "DETACH TABLE {name: Identifier} SYNC", table);
    try {
      for (const { path, text } of mended) await writeFile(path, text, { flush: true });
    } finally {
      await warehouse.command("store/reopen", "ATTACH TABLE {name: Identifier}", table);
    }
  }
}

async function readTable(folder: string): Promise<ForgottenBlocks> {
  const logs = (await listFolder(join(folder, "deduplication_logs"))).filter((file) => LOG.test(file));
  const forgotten: ForgottenBlocks = { folder: basename(folder), mended: [], blocks: 0 };
  if (logs.length === 0) return forgotten;
  const isThere = coverage(await listFolder(folder));
  for (const file of logs) {
    const path = join(folder, "deduplication_logs", file);
    const lines = (await readFile(path, "utf8")).split("\n");
    const kept = lines.filter((line) => {
      const [operation, part = ""] = line.split("\t");
      return operation !== ADDED || isThere(part);
    });
    if (kept.length === lines.length) continue;
    forgotten.mended.push({ path, text: kept.join("\n") });
    forgotten.blocks += lines.length - kept.length;
  }
  return forgotten;
}

/** Whether a part lies in a table's folder, itself or within one that it was merged into. */
function coverage(names: readonly string[]): (part: string) => boolean {
  const ranges = new Map<string, { first: number; last: number }[]>();
  for (const name of names) {
    const [, partition = "", first, last] = PART.exec(name) ?? [];
    if (partition === "") continue;
    ranges.set(partition, [...(ranges.get(partition) ?? []), { first: Number(first), last: Number(last) }]);
  }
  return (part) => {
    const [, partition = "", first, last] = PART.exec(part) ?? [];
    // A name of another form is none of ours to judge.
    if (partition === "") return true;
    const covering = ranges.get(partition) ?? [];
    return covering.some((range) => range.first <= Number(first) && range.last >= Number(last));
  };
}

async function listFolder(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code))) {
      return [];
    }
    throw error;
  }
}
