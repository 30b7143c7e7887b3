import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeProject, makeToken } from "#tests/support/admin";
import { type AgoraProcess, runProgram, startProcess } from "#tests/support/agora-process";
import { migratedFolder } from "#tests/support/migrated-folder";
import { overviewOf } from "#tests/support/overview-api";

const ROWS = 20_000;
const KILLS = 3;

let folder: string;
let agora: AgoraProcess | null = null;

beforeEach(async () => {
  folder = await migratedFolder("agora-kill-");
});
afterEach(async () => {
  await agora?.kill();
  await rm(folder, { recursive: true, force: true });
});

test("kill -9 during an import loses nothing and doubles nothing", { timeout: 480_000 }, async () => {
  // Row i: customer i mod 1,000 orders for i yuan and 25 cents; the sums follow by hand.
  const file = join(folder, "orders.csv");
  const lines = Array.from(
    { length: ROWS },
    (_, row) => `c${row % 1000},2026-03-0${1 + (row % 9)},${row}.25`,
  );
  await writeFile(file, `customer,date,total\n${lines.join("\n")}\n`);
  const map = join(folder, "orders.json");
  await writeFile(
    map,
    JSON.stringify({
      name: "orders",
      rows: [
        {
          type: "track",
          event: "Order Completed",
          userId: { column: "customer" },
          time: { column: "date", format: "YYYY-MM-DD", zone: "UTC" },
          properties: { total: { column: "total", as: "decimal" } },
        },
      ],
    }),
  );

  const interrupted: ReturnType<typeof runProgram>[] = [];
  await makeProject(folder, "shop", "UTC");
  for (let kill = 0; kill < KILLS; kill++) {
    const running = await startProcess(folder);
    agora = running;
    const heard = new Promise<void>((resolve) => {
      const progress = (piece: string) => /\d %/.test(piece) && resolve();
      interrupted.push(runProgram("import", [file, "--map", map, "--project", "shop"], folder, progress));
    });
    await heard;
    await running.kill();
  }
  agora = await startProcess(folder);
  const last = await runProgram("import", [file, "--map", map, "--project", "shop"], folder);
  expect(last.stderr).not.toContain("rror");
  expect(last.code).toBe(0);
  // They gave up meanwhile, after half a minute without an answer.
  for (const { code } of await Promise.all(interrupted)) expect(code).toBe(1);

  const token = await makeToken(folder, "shop");
  const days = { project: "shop", from: "2026-03-01", to: "2026-03-09" };
  const overview = await overviewOf(agora.address, token, days);
  expect(overview.get("orders")).toBe(ROWS);
  expect(overview.get("buyers")).toBe(1000);
  // 0 + 1 + … + 19,999 = 199,990,000, and 20,000 quarters.
  expect(Number(overview.get("net_sales"))).toBe(199_995_000);
});
