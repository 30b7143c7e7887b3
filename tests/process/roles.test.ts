import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type AgoraProcess, runScript, startProcess } from "#tests/support/agora-process";
import {
  type ClickHouseHttpServer,
  startClickHouseHttpServer,
} from "#tests/support/clickhouse-http-server/start-clickhouse-http-server";
import { type PostgresServer, startPostgres } from "#tests/support/postgres-server";

let folder: string;
let clickHouse: ClickHouseHttpServer;
let postgres: PostgresServer;
const running: AgoraProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-roles-"));
  await Promise.all(["events", "door", "pages"].map((name) => mkdir(join(folder, name))));
  clickHouse = await startClickHouseHttpServer({ path: join(folder, "events") });
  postgres = await startPostgres();
});
afterAll(async () => {
  for (const program of running) await program.stop();
  await clickHouse.close();
  await postgres.close();
  await rm(folder, { recursive: true, force: true });
});

const start = async (role: "ingest" | "dashboard", data: string) => {
  const program = await startProcess(join(folder, data), {
    AGORA_ROLE: role,
    CLICKHOUSE_URL: clickHouse.url,
    DATABASE_URL: postgres.url,
  });
  running.push(program);
  return program;
};

const overviewSchema = z.object({
  readings: z.array(z.object({ metric: z.string(), value: z.union([z.number(), z.string(), z.null()]) })),
});

test("one program collects and another shows it, on servers of both databases", async () => {
  const pages = await start("dashboard", "pages");
  const door = await start("ingest", "door");
  const admin = async (...args: string[]) => {
    const { stdout, stderr } = await runScript("server/admin.ts", args, join(folder, "pages"));
    expect(stderr).toBe("");
    const result: unknown = JSON.parse(stdout);
    return result;
  };
  const { writeKey } = z
    .object({ writeKey: z.string() })
    .parse(
      await admin("project", "create", "--key", "tea", "--name", "Tea", "--zone", "UTC", "--currency", "CNY"),
    );
  const { token } = z
    .object({ token: z.string() })
    .parse(await admin("token", "create", "--project", "tea", "--role", "analyst"));

  const send = () =>
    fetch(`${door.address}/v1/track`, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}` },
      body: JSON.stringify({
        messageId: "m1",
        userId: "anna",
        event: "Member Joined",
        timestamp: "2026-03-02T02:00:00Z",
      }),
    });
  // The door learns of a new key within a second.
  await expect.poll(async () => (await send()).status, { timeout: 10_000, interval: 200 }).toBe(200);

  const newMembers = async () => {
    const response = await fetch(
      `${pages.address}/api/v1/analyses/overview?project=tea&from=2026-03-01&to=2026-03-07`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    const { readings } = overviewSchema.parse(await response.json());
    return readings.find(({ metric }) => metric === "new_members")?.value;
  };
  await expect.poll(newMembers, { timeout: 15_000, interval: 200 }).toBe(1);

  // Each does its own part only.
  expect((await fetch(`${door.address}/sign-in`)).status).toBe(404);
  expect((await fetch(`${pages.address}/v1/projects/${writeKey}/settings`)).status).toBe(404);
});
