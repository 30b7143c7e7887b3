import { expect, test } from "vitest";
import { openSpool } from "#ingest/spool/open-spool";
import { makeFolder, rowsIn, silent } from "./support";
import { row } from "./row";
import { troubledDisk } from "./troubled-disk";

const HOUR = 3_600_000;

test("appends that arrive together share one fsync and keep their order", async () => {
  const folder = await makeFolder();
  const disk = troubledDisk();
  const spool = await openSpool({ folder, flushMs: 5, segmentAgeMs: HOUR, log: silent, disk });
  const answered: number[] = [];
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      spool.append("events", [row(2 * n), row(2 * n + 1)]).then(() => answered.push(n)),
    ),
  );
  expect(disk.count("sync")).toBe(1);
  expect(disk.count("write")).toBe(1);
  expect(answered).toEqual(Array.from({ length: 50 }, (_, n) => n));
  expect(await rowsIn(folder, "open")).toEqual([Array.from({ length: 100 }, (_, n) => n)]);
  await spool.close();
});

test("what arrives during an fsync goes with the next one", async () => {
  const folder = await makeFolder();
  const disk = troubledDisk();
  const spool = await openSpool({ folder, flushMs: 5, segmentAgeMs: HOUR, log: silent, disk });
  const first = spool.append("events", [row(1)]);
  // The group is taken one turn of the loop later; by then it is on its way.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const later = [2, 3, 4].map((n) => spool.append("events", [row(n)]));
  await Promise.all([first, ...later]);
  expect(disk.count("sync")).toBeLessThanOrEqual(2);
  expect((await rowsIn(folder, "open")).flat()).toEqual([1, 2, 3, 4]);
  await spool.close();
});

test("an append is on the disk before it is acknowledged", async () => {
  const folder = await makeFolder();
  const disk = troubledDisk();
  const spool = await openSpool({ folder, flushMs: 5, segmentAgeMs: HOUR, log: silent, disk });
  for (let n = 1; n <= 5; n++) {
    await spool.append("events", [row(n)]);
    expect(disk.count("sync")).toBe(n);
    expect((await rowsIn(folder, "open")).flat()).toContain(n);
  }
  // The folder's entry as well: once for recovery at the start, once for the new file.
  expect(disk.count("syncFolder")).toBe(2);
  await spool.close();
});

test("a thousand writers at once, across segments: every row once, each writer's in order", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 2, segmentLines: 700, segmentAgeMs: 10, log: silent });
  await Promise.all(
    Array.from({ length: 1000 }, async (_, writer) => {
      for (let turn = 0; turn < 5; turn++) await spool.append("events", [row(writer * 5 + turn)]);
    }),
  );
  await spool.close();
  const rows = (await rowsIn(folder, "sealed")).flat();
  expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 5000 }, (_, n) => n));
  const seen = new Map<number, number>();
  for (const n of rows) {
    const writer = Math.floor(n / 5);
    expect(n % 5).toBe(seen.get(writer) ?? 0);
    seen.set(writer, (n % 5) + 1);
  }
});
