import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeProject, makeToken } from "#tests/support/admin";
import { type AgoraProcess, startProcess } from "#tests/support/agora-process";
import {
  type ClickHouseHttpServer,
  startClickHouseHttpServer,
} from "#tests/support/clickhouse-http-server/start-clickhouse-http-server";
import { overviewOf } from "#tests/support/overview-api";
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

test("one program collects and another shows it, on servers of both databases", async () => {
  const pages = await start("dashboard", "pages");
  const door = await start("ingest", "door");
  const writeKey = await makeProject(join(folder, "pages"), "tea", "UTC");
  const token = await makeToken(join(folder, "pages"), "tea");

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

  const week = { project: "tea", from: "2026-03-01", to: "2026-03-07" };
  const newMembers = async () => (await overviewOf(pages.address, token, week)).get("new_members");
  await expect.poll(newMembers, { timeout: 15_000, interval: 200 }).toBe(1);

  // Either serves SDKs.
  for (const { address } of [door, pages]) {
    const unknown = await fetch(`${address}/api/features/sdk-none`);
    expect(await unknown.json()).toEqual({ status: 400, error: expect.any(String) });
  }

  // Else each does its own part only.
  expect((await fetch(`${door.address}/sign-in`)).status).toBe(404);
  expect((await fetch(`${pages.address}/v1/projects/${writeKey}/settings`)).status).toBe(404);
});
