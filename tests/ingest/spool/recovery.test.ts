import { readdir, readFile, rename, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSpool } from "#ingest/spool/open-spool";
import { makeFolder, rowsIn, silent } from "./support";
import { row } from "./row";

/** A folder as a killed spool leaves it: rows 1 to 3 in an open segment. */
async function killedSpool() {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, log: silent });
  await spool.append("events", [1, 2, 3].map(row));
  await spool.close();
  const [sealed = ""] = await readdir(folder);
  const file = join(folder, sealed.replace("sealed", "open"));
  await rename(join(folder, sealed), file);
  return { folder, file };
}

async function reopen(folder: string) {
  await (await openSpool({ folder, flushMs: 0, log: silent })).close();
}

test("a whole open segment is sealed", async () => {
  const { folder } = await killedSpool();
  await reopen(folder);
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2, 3]]);
});

test("a torn end is cut wherever the tear is", async () => {
  for (const missing of [1, 2, 15, 18, 60, 97]) {
    const { folder, file } = await killedSpool();
    await truncate(file, 3 * 98 - missing);
    await reopen(folder);
    expect(await rowsIn(folder, "sealed")).toEqual([[1, 2]]);
  }
});

test("an end of zeros, as a power cut leaves it, is cut", async () => {
  const { folder, file } = await killedSpool();
  await truncate(file, 250);
  await truncate(file, 4096);
  await reopen(folder);
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2]]);
});

test("a corrupt line before whole ones stays for the writer to set aside", async () => {
  const { folder, file } = await killedSpool();
  const bytes = await readFile(file);
  bytes.write("7", 98 + 50);
  await writeFile(file, bytes);
  await reopen(folder);
  const [sealed = ""] = await readdir(folder);
  expect(await readFile(join(folder, sealed))).toEqual(bytes);
});

test("a segment without a whole line is removed, and so is an unfinished copy", async () => {
  const { folder, file } = await killedSpool();
  await truncate(file, 50);
  await writeFile(file.replace(".open", ".copy"), "half");
  await reopen(folder);
  expect(await readdir(folder)).toEqual([]);
});

test("recovery that is killed itself starts over", async () => {
  const { folder, file } = await killedSpool();
  await truncate(file, 3 * 98 - 7);
  await reopen(folder);
  const [sealed = ""] = await readdir(folder);
  await rename(join(folder, sealed), file);
  await reopen(folder);
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2]]);
});
