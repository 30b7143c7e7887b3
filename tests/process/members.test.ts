import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { admin, makeProject, makeToken } from "#tests/support/admin";
import { type AgoraProcess, startProcess } from "#tests/support/agora-process";
import { migratedFolder } from "#tests/support/migrated-folder";
import { overviewOf } from "#tests/support/overview-api";

let folder: string;
let agora: AgoraProcess;
let writeKey: string;
let token: string;

beforeAll(async () => {
  folder = await migratedFolder("agora-members-");
  agora = await startProcess(folder);
  writeKey = await makeProject(folder, "tea", "Asia/Shanghai");
  token = await makeToken(folder, "tea");
});
afterAll(async () => {
  await agora.kill();
  await rm(folder, { recursive: true, force: true });
});

async function track(
  userId: string,
  event: string,
  properties: object = {},
  more: object = {},
): Promise<unknown> {
  const response = await fetch(`${agora.address}/v1/track`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}`,
    },
    body: JSON.stringify({ userId, event, properties, timestamp: "2026-03-02T04:00:00Z", ...more }),
  });
  expect(response.status).toBe(200);
  return response.json();
}

async function sales(): Promise<unknown> {
  const overview = await overviewOf(agora.address, token, {
    project: "tea",
    from: "2026-03-02",
    to: "2026-03-02",
  });
  return [overview.get("orders"), overview.get("net_sales")];
}
const soon = { timeout: 15_000, interval: 200 };
const order = (id: string, total: number, currency = "CNY") => ({ order_id: id, total, currency });

test(
  "rates, consent, verdicts and erasure take effect in the running program",
  { timeout: 180_000 },
  async () => {
    expect(await track("anna", "Order Completed", order("0", 10, "USD"))).toMatchObject({
      rejected: [{ code: "foreign-currency" }],
    });
    const rate = ["--currency", "USD", "--day", "2026-03-01", "--rate", "7.2"];
    await admin(folder, "rate", "set", "--project", "tea", ...rate);
    expect(await track("anna", "Order Completed", order("1", 10, "USD"))).toEqual({ success: true });
    await track("ben", "Order Completed", order("2", 1));
    await track("cleo", "Order Completed", order("3", 100));
    await expect.poll(sales, soon).toEqual([3, "173.00"]);

    await admin(folder, "member", "judge", "--project", "tea", "--user", "cleo", "--verdict", "test");
    expect(await sales()).toEqual([2, "73.00"]);
    await admin(folder, "rule", "set", "--project", "tea", "--internal-users", "ben,dora");
    expect(await sales()).toEqual([1, "72.00"]);
    const noRules = ["--internal-users", "", "--invite-days", "21"];
    expect(await admin(folder, "rule", "set", "--project", "tea", ...noRules)).toMatchObject({
      internalUsers: [],
      inviteDays: 21,
    });
    await admin(folder, "member", "judge", "--project", "tea", "--user", "cleo", "--verdict", "by-rule");
    expect(await sales()).toEqual([3, "173.00"]);

    await track("ben", "Consent Withdrawn");
    expect(await track("ben", "Order Completed", order("4", 1000))).toMatchObject({
      rejected: [{ code: "consent-withdrawn" }],
    });
    await track("ben", "Consent Granted", {}, { timestamp: "2026-03-02T05:00:00Z" });
    expect(await track("ben", "Order Completed", order("5", 5))).toEqual({ success: true });
    await expect.poll(sales, soon).toEqual([4, "178.00"]);

    // What is accepted just before is stored first, and goes as well.
    await track("cleo", "Order Completed", order("6", 100));
    expect(await admin(folder, "person", "erase", "--project", "tea", "--user", "cleo")).toMatchObject({
      ids: 1,
      rowsErased: { events: 2, order_firsts: 2 },
    });
    expect(await sales()).toEqual([3, "78.00"]);
    expect(await track("cleo", "Order Completed", order("7", 100))).toMatchObject({
      rejected: [{ code: "erased" }],
    });

    await agora.kill();
    agora = await startProcess(folder);
    expect(await track("cleo", "Order Completed", order("8", 100))).toMatchObject({
      rejected: [{ code: "erased" }],
    });
    await track("anna", "Order Completed", order("9", 1));
    await expect.poll(sales, soon).toEqual([4, "79.00"]);
  },
);
