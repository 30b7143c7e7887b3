import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSpool } from "#ingest/spool/open-spool";
import { SpoolFullError } from "#ingest/spool/spool-full-error";
import { makeFolder, rowsIn, silent, until } from "./support";
import { row } from "./row";
import { troubledDisk } from "./troubled-disk";

/** Bytes of row 1's line, and of every row below 10. */
const LINE = 98;

test("a spool at its limit refuses with a time to come again, and takes more once the writer has made room", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, maxBytes: 3 * LINE, log: silent });
  await spool.append("events", [row(1), row(2), row(3)]);
  expect(await spool.depth()).toEqual({ bytes: 3 * LINE, segments: 1 });
  const refused = spool.append("events", [row(4)]);
  await expect(refused).rejects.toBeInstanceOf(SpoolFullError);
  await expect(refused).rejects.toMatchObject({ code: "spool-full", retryAfterSeconds: 5, retryable: true });

  await spool.seal();
  for (const file of await readdir(folder)) if (file.endsWith(".sealed")) await rm(join(folder, file));
  await until(() =>
    spool.append("events", [row(5)]).then(
      () => true,
      () => false,
    ),
  );
  expect(await rowsIn(folder, "open")).toEqual([[5]]);
  await spool.close();
});

test("with less room on the disk than the floor appends are refused, and taken again once there is more", async () => {
  const folder = await makeFolder();
  const disk = troubledDisk();
  disk.leave(999);
  const spool = await openSpool({ folder, flushMs: 0, floorBytes: 1000, log: silent, disk });
  await expect(spool.append("events", [row(1)])).rejects.toMatchObject({
    code: "spool-full",
    retryAfterSeconds: 5,
  });
  disk.leave(1000);
  await until(() =>
    spool.append("events", [row(2)]).then(
      () => true,
      () => false,
    ),
  );
  expect(await rowsIn(folder, "open")).toEqual([[2]]);
  await spool.close();
});

test("depth counts what a predecessor left, and forgets what the writer removed", async () => {
  const folder = await makeFolder();
  const before = await openSpool({ folder, flushMs: 0, log: silent });
  await before.append("events", [row(1), row(2)]);
  await before.append("quarantine", [row(3)]);
  await before.close();

  const spool = await openSpool({ folder, flushMs: 0, log: silent });
  expect(await spool.depth()).toEqual({ bytes: 3 * LINE, segments: 2 });
  for (const file of await readdir(folder)) if (file.startsWith("events")) await rm(join(folder, file));
  await until(async () => (await spool.depth()).segments === 1);
  expect(await spool.depth()).toEqual({ bytes: LINE, segments: 1 });
  await spool.close();
});

test("what is under repair or set aside is not counted", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, log: silent });
  await spool.append("events", [row(1)]);
  await spool.seal();
  const [sealed = ""] = (await readdir(folder)).filter((file) => file.endsWith(".sealed"));
  await spool.close();

  await rename(join(folder, sealed), join(folder, sealed.replace("sealed", "rejected")));
  const again = await openSpool({ folder, flushMs: 0, log: silent });
  expect(await again.depth()).toEqual({ bytes: 0, segments: 0 });
  await again.close();
});
