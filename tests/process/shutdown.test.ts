import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runProgram, startProcess } from "#tests/support/agora-process";
import { migratedFolder } from "#tests/support/migrated-folder";

let folder: string;
beforeEach(async () => {
  folder = await migratedFolder("agora-shutdown-");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("SIGTERM ends the program in order, and the data folder opens again", async () => {
  const empty = join(folder, "empty");
  await mkdir(empty);
  const first = await startProcess(empty);
  expect(await fetch(`${first.address}/healthz`).then((response) => response.status)).toBe(200);
  expect(await fetch(`${first.address}/readyz`).then((response) => response.status)).toBe(200);
  expect(first.output()).toContain(`${first.address}/setup?token=`);
  expect(await first.stop()).toBe(0);

  const second = await startProcess(empty);
  expect(await second.stop()).toBe(0);
});

test("a second program on the same data folder is told so, and the first goes on", async () => {
  const first = await startProcess(folder);
  await expect(startProcess(folder)).rejects.toThrow(/another/i);
  expect(await fetch(`${first.address}/healthz`).then((response) => response.status)).toBe(200);
  expect(await first.stop()).toBe(0);
});

test("commands work on a folder nobody runs on, and say what they want", async () => {
  const made = await runProgram(
    "admin",
    [
      "project",
      "create",
      "--key",
      "Tea Club",
      "--name",
      "Tea",
      "--zone",
      "Mars/Olympus",
      "--currency",
      "CNY",
    ],
    folder,
  );
  expect(made.code).toBe(1);
  expect(made.stderr).toContain("--key: small letters");
  expect(made.stderr).toContain("--zone: an IANA time zone");

  const status = await runProgram("admin", ["migrate", "status"], folder);
  expect(status.code).toBe(0);
  expect(status.stdout).toContain("applied");
});
