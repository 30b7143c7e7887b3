import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { MemberTruth, Truth } from "./truth";

const LINES_AT_ONCE = 500;

/** Writes `truth.json` and `members.ndjson` (a member a line, in the order they joined) into a folder, made if missing. */
export async function writeTruthTo(
  folder: string,
  truth: Truth,
  members: Iterable<MemberTruth>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "truth.json"), `${JSON.stringify(truth, null, 2)}\n`);
  await pipeline(Readable.from(chunks(members)), createWriteStream(join(folder, "members.ndjson")));
}

function* chunks(members: Iterable<MemberTruth>): Generator<string, void, undefined> {
  let lines: string[] = [];
  for (const member of members) {
    lines.push(`${JSON.stringify(member)}\n`);
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}
