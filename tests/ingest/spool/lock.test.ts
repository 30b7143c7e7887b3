import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openSpool } from "#ingest/spool/open-spool";
import { makeFolder, rowsIn, silent } from "./support";
import { row } from "./row";

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** Opens the folder's spool in a process of its own and holds it. */
async function holdInChild(folder: string) {
  const script = new URL("./append-forever.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout, "data");
  return child;
}

test("a folder that another program has open is refused, by name and number", async () => {
  const folder = await makeFolder();
  const child = await holdInChild(folder);
  await expect(openSpool({ folder, flushMs: 0, log: silent })).rejects.toThrow(`process ${child.pid}`);
  await expect(openSpool({ folder, flushMs: 0, log: silent })).rejects.toMatchObject({
    code: "folder-locked",
  });
});

test("the lock of a killed program is taken over", async () => {
  const folder = await makeFolder();
  const child = await holdInChild(folder);
  child.kill("SIGKILL");
  await once(child, "exit");
  const spool = await openSpool({ folder, flushMs: 0, log: silent });
  await spool.append("events", [row(1)]);
  await spool.close();
  expect((await rowsIn(folder, "sealed")).flat()).toContain(1);
});

test("a second opening within the same program is refused, and closing frees the folder", async () => {
  const folder = await makeFolder();
  const spool = await openSpool({ folder, flushMs: 0, log: silent });
  await expect(openSpool({ folder, flushMs: 0, log: silent })).rejects.toMatchObject({
    code: "folder-locked",
  });
  await spool.close();
  await (await openSpool({ folder, flushMs: 0, log: silent })).close();
  expect(await readdir(folder)).toEqual([]);
});

test("a lock with this program's own number from an earlier start does not keep it out", async () => {
  const folder = await makeFolder();
  // In a container every start has the same process id; only the time of the start tells them apart.
  const lock = `lock-${randomUUID()}.json`;
  await writeFile(join(folder, lock), JSON.stringify({ pid: process.pid, started: "another boot 1" }));
  await (await openSpool({ folder, flushMs: 0, log: silent })).close();
});

test("of many that start at once, no two get the folder, and no lock is left behind", async () => {
  const folder = await makeFolder();
  const opened = await Promise.allSettled(
    Array.from({ length: 8 }, () => openSpool({ folder, flushMs: 0, log: silent })),
  );
  const held = opened.filter((outcome) => outcome.status === "fulfilled");
  expect(held.length).toBeLessThanOrEqual(1);
  for (const { value } of held) await value.close();
  await (await openSpool({ folder, flushMs: 0, log: silent })).close();
  expect(await readdir(folder)).toEqual([]);
});
