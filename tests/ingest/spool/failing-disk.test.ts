import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSpool } from "#ingest/spool/open-spool";
import { makeFolder, rowsIn, silent, until } from "./support";
import { row } from "./row";
import { troubledDisk } from "./troubled-disk";

const HOUR = 3_600_000;

async function spoolOnTroubledDisk(segmentAgeMs = HOUR) {
  const folder = await makeFolder();
  const disk = troubledDisk();
  const spool = await openSpool({ folder, flushMs: 0, segmentAgeMs, log: silent, disk });
  return { folder, disk, spool };
}

test("a full disk refuses the append, leaves no half line, and the next append goes on", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk();
  await spool.append("events", [row(1)]);
  disk.fail("write", "ENOSPC");
  await expect(spool.append("events", [row(2)])).rejects.toMatchObject({
    code: "spool-full",
    retryAfterSeconds: 5,
  });
  expect(await rowsIn(folder, "open")).toEqual([[1]]);
  await spool.append("events", [row(3)]);
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 3]]);
});

test("a disk too full to make a file refuses, and is asked again by the next append", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk();
  disk.fail("open", "ENOSPC", 2);
  await expect(spool.append("events", [row(1)])).rejects.toMatchObject({ code: "spool-full" });
  await expect(spool.append("events", [row(2)])).rejects.toMatchObject({ code: "spool-full" });
  await spool.append("events", [row(3)]);
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[3]]);
});

test("all of a group are refused together", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk();
  disk.fail("write", "EIO");
  const outcomes = await Promise.allSettled([1, 2, 3].map((n) => spool.append("events", [row(n)])));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await spool.append("events", [row(4)]);
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[4]]);
});

test("after a failed fsync the file is not trusted: what was acknowledged moves to a fresh one", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk();
  await spool.append("events", [row(1), row(2)]);
  disk.fail("sync", "EIO");
  await expect(spool.append("events", [row(3)])).rejects.toMatchObject({
    code: "spool-write-failed",
    retryable: true,
  });
  await spool.append("events", [row(4)]);
  // The copy of rows 1 and 2 is sealed; row 4 is in another file.
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2]]);
  expect(await rowsIn(folder, "open")).toEqual([[4]]);
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[1, 2], [4]]);
});

test("a failed fsync of a segment without acknowledged rows leaves nothing", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk();
  disk.fail("sync", "EIO");
  await expect(spool.append("events", [row(1)])).rejects.toMatchObject({ code: "spool-write-failed" });
  await spool.close();
  expect(await readdir(folder)).toEqual([]);
});

test("when the half line cannot be cut off either, the acknowledged part moves as well", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk();
  await spool.append("events", [row(1)]);
  disk.fail("write", "EIO");
  disk.fail("cut", "EIO");
  await expect(spool.append("events", [row(2)])).rejects.toMatchObject({ code: "spool-write-failed" });
  await spool.append("events", [row(3)]);
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[1], [3]]);
});

test("a disk that stays broken refuses each append, keeps what it had, and heals", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk(10);
  await spool.append("events", [row(1)]);
  disk.fail("sync", "EIO", Number.MAX_SAFE_INTEGER);
  await expect(spool.append("events", [row(2)])).rejects.toMatchObject({ code: "spool-write-failed" });
  await expect(spool.append("events", [row(3)])).rejects.toMatchObject({ code: "spool-write-failed" });
  const files = await readdir(folder);
  const open = files.find((file) => file.endsWith(".open")) ?? "";
  expect(await readFile(join(folder, open), "utf8")).toContain('"n":1,');

  disk.fail("sync", "", 0);
  // Without any further append: the age timer tries until it succeeds.
  await until(async () => (await rowsIn(folder, "sealed")).length === 1);
  expect(await rowsIn(folder, "sealed")).toEqual([[1]]);
  await spool.append("events", [row(4)]);
  await spool.close();
  expect((await rowsIn(folder, "sealed")).flat()).toEqual([1, 4]);
});

test("a rename that fails is tried again; seal says so", async () => {
  const { folder, disk, spool } = await spoolOnTroubledDisk();
  await spool.append("events", [row(1)]);
  disk.fail("rename", "EIO");
  await expect(spool.seal()).rejects.toMatchObject({ code: "spool-write-failed" });
  expect(await rowsIn(folder, "open")).toEqual([[1]]);
  await spool.append("events", [row(2)]);
  await spool.close();
  expect(await rowsIn(folder, "sealed")).toEqual([[1], [2]]);
});
