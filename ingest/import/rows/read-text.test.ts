import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readText } from "./read-text";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-read-text-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(name: string, bytes: Uint8Array | string, encoding?: string) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const file = await readText(path, encoding);
  let text = "";
  for await (const piece of file.pieces) text += piece;
  return { text, fraction: file.fraction() };
}

test("plain text, without its byte order mark", async () => {
  expect(await read("a.csv", "\uFEFFid,名\n1,群\n")).toEqual({ text: "id,名\n1,群\n", fraction: 1 });
});

test("packed text, also in several members", async () => {
  const packed = Buffer.concat([gzipSync("id\n1\n"), gzipSync("2\n")]);
  expect(await read("a.csv.gz", packed)).toEqual({ text: "id\n1\n2\n", fraction: 1 });
});

test("characters cut between two pieces", async () => {
  const text = `${"a".repeat(65_535)}群`;
  expect((await read("a.csv", text)).text).toBe(text);
});

test("another encoding, named", async () => {
  const gb18030 = Uint8Array.from([0xc9, 0xe7]);
  expect((await read("a.csv", gb18030, "gb18030")).text).toBe("社");
  await expect(read("a.csv", gb18030)).rejects.toMatchObject({ code: "encoding-wrong" });
});

test("text cut within a character", async () => {
  await expect(read("a.csv", Uint8Array.from([0x61, 0xe7, 0xbe]))).rejects.toMatchObject({
    code: "encoding-wrong",
  });
});

test("a damaged or missing file", async () => {
  const torn = gzipSync("id\n1\n").subarray(0, 15);
  await expect(read("a.csv.gz", torn)).rejects.toMatchObject({ code: "file-unreadable" });
  await expect(readText(join(folder, "missing.csv"))).rejects.toMatchObject({ code: "file-unreadable" });
});

test("an empty file", async () => {
  expect(await read("a.csv", "")).toEqual({ text: "", fraction: 1 });
});
