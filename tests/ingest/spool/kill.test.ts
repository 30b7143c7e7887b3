import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openSpool } from "#ingest/spool/open-spool";
import { makeFolder, rowsIn, silent } from "./support";

test("kill -9 at any moment: every acknowledged row is recovered, each once", async () => {
  const folder = await makeFolder();
  const script = new URL("./append-forever.ts", import.meta.url).pathname;
  const acknowledged = new Set<number>();

  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", script, folder, String(round * 1_000_000)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exited = once(child, "exit");
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => acknowledged.add(Number(line)));
    const read = once(lines, "close");
    await once(lines, "line");
    await sleep(30 + 53 * round);
    child.kill("SIGKILL");
    await Promise.all([exited, read]);
  }
  await (await openSpool({ folder, flushMs: 0, log: silent })).close();

  const rows = (await rowsIn(folder, "sealed")).flat();
  expect(await rowsIn(folder, "open")).toEqual([]);
  const recovered = new Set(rows);
  expect(recovered.size).toBe(rows.length);
  expect([...acknowledged].filter((n) => !recovered.has(n))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(15);
});
