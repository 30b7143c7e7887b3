import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSpool } from "#ingest/spool/open-spool";
import { makeFolder, rowsIn, silent, until } from "./support";
import { row } from "./row";

const HOUR = 3_600_000;

test("a segment is sealed when it has its lines, and the next append begins another", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, segmentLines: 3, segmentAgeMs: HOUR, log: silent });
  for (let n = 1; n <= 7; n++) await spool.append("events", [row(n)]);
  expect(await rowsIn(folder, "sealed")).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(await rowsIn(folder, "open")).toEqual([[7]]);
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

test("a segment is sealed when it has its bytes", async () => {
  const folder = await makeFolder();
  // A line is 98 bytes: three pass 290.
  const spool = await openSpool({ folder, flushMs: 0, segmentBytes: 290, segmentAgeMs: HOUR, log: silent });
  for (let n = 1; n <= 3; n++) await spool.append("events", [row(n)]);
  await until(async () => (await rowsIn(folder, "sealed")).length === 1);
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2, 3]]);
  await spool.close();
});

test("one append stays in one segment, however large", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, segmentLines: 2, segmentAgeMs: HOUR, log: silent });
  await spool.append("events", [1, 2, 3, 4, 5].map(row));
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2, 3, 4, 5]]);
});

test("an idle segment is sealed at its age, and the writer is told", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, segmentAgeMs: 20, log: silent });
  const told = new Promise<string>((resolve) => spool.onSealed(resolve));
  await spool.append("events", [row(1)]);
  expect(await told).toMatch(/events-[0-9a-f]{12}-000000000001\.sealed$/);
  expect(await rowsIn(folder, "sealed")).toEqual([[1]]);
  await spool.close();
});

test("while two segments wait, a third grows on instead of aging", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, segmentAgeMs: 20, log: silent });
  for (let n = 1; n <= 2; n++) {
    await spool.append("events", [row(n)]);
    await until(async () => (await rowsIn(folder, "sealed")).length === n);
  }
  const sealedNow = await readdir(folder);
  await spool.append("events", [row(3)]);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await rowsIn(folder, "open")).toEqual([[3]]);

  // The writer has stored the two.
  for (const file of sealedNow.filter((name) => name.endsWith(".sealed"))) await rm(join(folder, file));
  await until(async () => (await rowsIn(folder, "sealed")).length === 1);
  expect(await rowsIn(folder, "sealed")).toEqual([[3]]);
  await spool.close();
});

test("events and quarantine are kept apart", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, log: silent });
  await Promise.all([spool.append("events", [row(1)]), spool.append("quarantine", [row(2)])]);
  await spool.close();
  const files = (await readdir(folder)).sort();
  expect(files.map((file) => file.replace(/-.*\./, "."))).toEqual(["events.sealed", "quarantine.sealed"]);
});

test("seal hands over all that was appended before, acknowledged or not", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 5, segmentAgeMs: HOUR, log: silent });
  const appends = [1, 2, 3].map((n) => spool.append("events", [row(n)]));
  await Promise.resolve();
  await spool.seal();
  expect((await rowsIn(folder, "sealed")).flat()).toEqual([1, 2, 3]);
  await Promise.all(appends);
  await spool.close();
  await expect(spool.append("events", [row(4)])).rejects.toThrow("closed");
});

test("numbers go on where a predecessor stopped, and no name comes twice", async () => {
  const folder = await makeFolder();
  for (const n of [1, 2, 3]) {
    const spool = await openSpool({ folder, flushMs: 0, log: silent });
    await spool.append("events", [row(n)]);
    await spool.close();
  }
  expect(await rowsIn(folder, "sealed")).toEqual([[1], [2], [3]]);
  const nodes = (await readdir(folder)).map((file) => file.split("-")[1]);
  expect(new Set(nodes).size).toBe(3);
});
