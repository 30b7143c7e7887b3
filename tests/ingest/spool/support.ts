import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach } from "vitest";
import { z } from "zod";
import { parseSegmentFile } from "#ingest/spool/segment-name";

export const silent = pino({ level: "silent" });

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder of the test's own, removed after it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "agora-spool-"));
  folders.push(folder);
  return folder;
}

const lineSchema = z.object({ n: z.number(), _c: z.string() });

/** The row numbers of the files in one state, file by file in the order of their names. */
export async function rowsIn(folder: string, state: string): Promise<number[][]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(`.${state}`)).sort(byNumber);
  return Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(join(folder, file), "utf8")).split("\n").filter((line) => line !== "");
      return lines.map((line) => lineSchema.parse(JSON.parse(line)).n);
    }),
  );
}

/** Names hold a random part before their number, which may consist of as many decimal digits. */
const byNumber = (a: string, b: string) => numberOf(a) - numberOf(b);
const numberOf = (file: string) => parseSegmentFile(file)?.number ?? Number.NaN;

/** Waits until something is true; the test's own time limit ends it. */
export async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5));
}
