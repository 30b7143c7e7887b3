import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { type AgoraProcess, runScript, startProcess } from "#tests/support/agora-process";

const ROWS = 40_000;
const KILLS = 3;

let folder: string;
let agora: AgoraProcess | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-kill-"));
});
afterEach(async () => {
  await agora?.kill();
  await rm(folder, { recursive: true, force: true });
});

const admin = async (...args: string[]) => {
  const { code, stdout, stderr } = await runScript("server/admin.ts", args, folder);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const parsed: unknown = JSON.parse(stdout);
  return parsed;
};

const overviewSchema = z.object({
  readings: z.array(z.object({ metric: z.string(), value: z.union([z.number(), z.string(), z.null()]) })),
});

test("kill -9 during an import loses nothing and doubles nothing", { timeout: 240_000 }, async () => {
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

  const interrupted: ReturnType<typeof runScript>[] = [];
  await admin("project", "create", "--key", "shop", "--name", "Shop", "--zone", "UTC", "--currency", "CNY");
  for (let kill = 0; kill < KILLS; kill++) {
    const running = await startProcess(folder);
    agora = running;
    const heard = new Promise<void>((resolve) => {
      const progress = (piece: string) => /\d %/.test(piece) && resolve();
      interrupted.push(
        runScript("server/import.ts", [file, "--map", map, "--project", "shop"], folder, progress),
      );
    });
    await heard;
    await running.kill();
  }
  for (const { code } of await Promise.all(interrupted)) expect(code).toBe(1);

  agora = await startProcess(folder);
  const last = await runScript("server/import.ts", [file, "--map", map, "--project", "shop"], folder);
  expect(last.stderr).not.toContain("rror");
  expect(last.code).toBe(0);

  const { token } = z
    .object({ token: z.string() })
    .parse(await admin("token", "create", "--project", "shop", "--role", "analyst"));
  const response = await fetch(
    `${agora.address}/api/v1/analyses/overview?project=shop&from=2026-03-01&to=2026-03-09`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const { readings } = overviewSchema.parse(await response.json());
  const value = (metric: string) => readings.find((reading) => reading.metric === metric)?.value;
  expect(value("orders")).toBe(ROWS);
  expect(value("buyers")).toBe(1000);
  // 0 + 1 + … + 39,999 = 799,980,000, and 40,000 quarters.
  expect(Number(value("net_sales"))).toBe(799_990_000);
});
