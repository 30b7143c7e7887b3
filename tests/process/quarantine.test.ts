import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { admin, makeProject, makeToken } from "#tests/support/admin";
import { type AgoraProcess, runProgram, startProcess } from "#tests/support/agora-process";
import { callAdmin } from "#tests/support/call-admin";
import { migratedFolder } from "#tests/support/migrated-folder";
import { overviewOf } from "#tests/support/overview-api";

let folder: string;
let agora: AgoraProcess;
let writeKey: string;
let token: string;

beforeAll(async () => {
  folder = await migratedFolder("agora-quarantine-");
  agora = await startProcess(folder);
  writeKey = await makeProject(folder, "tea", "Asia/Shanghai");
  token = await makeToken(folder, "tea");
});
afterAll(async () => {
  await agora.kill();
  await rm(folder, { recursive: true, force: true });
});

const send = (batch: object[], key = writeKey) =>
  fetch(`${agora.address}/v1/batch`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}`,
    },
    body: JSON.stringify({ batch }),
  });
const order = (number: number, total: unknown) => ({
  type: "track",
  event: "Order Completed",
  userId: `member-${number}`,
  timestamp: "2026-03-02T04:00:00Z",
  properties: { order_id: String(number), total },
});

const sales = async () => {
  const march2 = { project: "tea", from: "2026-03-02", to: "2026-03-02" };
  const overview = await overviewOf(agora.address, token, march2);
  return [overview.get("orders"), overview.get("net_sales")];
};
const inTea = { project: "tea" };
const replay = async (...args: string[]) =>
  admin(folder, "quarantine", "replay", "--project", "tea", ...args);
const listed = z.object({
  result: z.array(z.object({ code: z.string(), state: z.string(), text: z.string(), newCode: z.string() })),
});
const list = async (args = {}) =>
  listed.parse(await callAdmin(folder, "quarantine list", { ...inTea, ...args })).result;
const ledger = () => callAdmin(folder, "ledger show", inTea);
const soon = { timeout: 15_000, interval: 200 };

test(
  "what was refused is found, fixed and replayed once, and the books balance through a kill",
  { timeout: 240_000 },
  async () => {
    expect((await send([order(1, 10), order(2, "¥1,020.00"), order(3, "?")])).status).toBe(200);
    expect((await send([order(4, 10)], "wk_stranger")).status).toBe(401);
    await expect.poll(sales, soon).toEqual([1, "10.00"]);
    await expect.poll(async () => (await list()).length, soon).toBe(2);
    expect(await list({ text: "MEMBER-2" })).toMatchObject([
      { code: "invalid-money", state: "waiting", text: JSON.stringify(order(2, "¥1,020.00")) },
    ]);
    expect(await list({ code: "invalid-time" })).toEqual([]);

    const fix = ["--fix", "number properties.total"];
    expect(await replay(...fix, "--try", "yes")).toMatchObject({
      tried: 2,
      replayed: 1,
      refused: 1,
      firstRefusal: { code: "invalid-money", path: "properties.total" },
    });
    expect((await list()).map(({ state }) => state)).toEqual(["waiting", "waiting"]);

    expect(await replay(...fix)).toEqual({ replayed: 1, refused: 1 });
    await expect.poll(sales, soon).toEqual([2, "1030.00"]);
    expect(await list()).toMatchObject([{ state: "refused", newCode: "invalid-money" }]);
    expect(await list({ state: "replayed" })).toMatchObject([{ code: "invalid-money" }]);

    // Again, and after a kill: the same events.
    expect(await replay(...fix, "--state", "all")).toEqual({ replayed: 1, refused: 1 });
    await agora.kill();
    agora = await startProcess(folder);
    expect(await replay(...fix, "--state", "all")).toEqual({ replayed: 1, refused: 1 });
    const books = { accepted: 6, stored: 2, duplicates: 2, quarantined: 2, inFlight: 0, difference: 0 };
    await expect.poll(ledger, soon).toMatchObject({ result: [{ source: "default", ...books }] });
    expect(await sales()).toEqual([2, "1030.00"]);

    await agora.stop();
    expect(await admin(folder, "ledger", "show", "--project", "tea")).toMatchObject([
      { accepted: 6, stored: 2, duplicates: 2, difference: 0 },
    ]);
    const { stderr } = await runProgram("admin", ["quarantine", "replay", "--project", "tea"], folder);
    expect(stderr).toContain("Start the program that collects events");
  },
);
