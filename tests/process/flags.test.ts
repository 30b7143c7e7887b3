import { rm } from "node:fs/promises";
import { GrowthBook, setPolyfills } from "@growthbook/growthbook";
import { growthbookTrackingPlugin } from "@growthbook/growthbook/plugins";
import { EventSource } from "eventsource";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { admin, makeProject, makeToken } from "#tests/support/admin";
import { type AgoraProcess, runProgram, startProcess } from "#tests/support/agora-process";
import { migratedFolder } from "#tests/support/migrated-folder";

let folder: string;
let agora: AgoraProcess;

beforeAll(async () => {
  setPolyfills({ EventSource });
  folder = await migratedFolder("agora-flags-");
  agora = await startProcess(folder);
  await makeProject(folder, "tea", "Asia/Shanghai");
});
afterAll(async () => {
  await agora.kill();
  await rm(folder, { recursive: true, force: true });
});

const clientKeyed = z.object({ clientKey: z.string() });
const soon = { timeout: 15_000, interval: 50 };
const flag = (verb: string, ...more: string[]) =>
  admin(folder, "flag", verb, "--project", "tea", "--flag", "checkout", ...more);
const published = (definition: object) =>
  flag("publish", "--type", "string", "--definition", JSON.stringify(definition));

test("published, changed, killed and reverted from the command line, a flag reaches an SDK each time", async () => {
  const named = ["--project", "tea", "--name", "web"];
  const { clientKey } = clientKeyed.parse(await admin(folder, "connection", "create", ...named));
  const vip = { id: "vip", kind: "force", condition: { vip: true }, value: "express" };
  expect(await published({ on: ["production"], defaultValue: "plain", rules: [vip] })).toEqual({
    flag: "checkout",
    revision: 1,
  });

  const sdk = new GrowthBook({ apiHost: agora.address, clientKey, attributes: { id: "anna", vip: true } });
  await expect
    .poll(async () => {
      const response = await fetch(`${agora.address}/api/features/${clientKey}`);
      return response.ok ? response.text() : "";
    }, soon)
    .toContain("checkout");
  expect(await sdk.init({ streaming: true })).toMatchObject({ success: true, source: "network" });
  const value = () => sdk.getFeatureValue("checkout", "none");
  expect(value()).toBe("express");

  await published({ on: ["production"], defaultValue: "swift" });
  await expect.poll(value, soon).toBe("swift");
  await flag("kill", "--environment", "production", "--reason", "errors");
  await expect.poll(value, soon).toBe("none");
  await flag("restore", "--environment", "production");
  await expect.poll(value, soon).toBe("swift");
  await flag("revert", "--to", "1");
  await expect.poll(value, soon).toBe("express");
  expect(await flag("revisions")).toMatchObject([{ number: 3 }, { number: 2 }, { number: 1 }]);
  sdk.destroy();
});

test("the tracking plugin sends exposures under the client key that the SDK has anyway, as long as it is in force", async () => {
  const named = ["--project", "tea", "--name", "shop"];
  const { clientKey } = clientKeyed.parse(await admin(folder, "connection", "create", ...named));
  const track = (key: string) =>
    fetch(`${agora.address}/track?client_key=${key}`, { method: "POST", body: "[]" });
  await expect.poll(async () => (await track(clientKey)).status, soon).toBe(200);
  expect((await track("sdk-nobody")).status).toBe(401);

  const sdk = new GrowthBook({
    apiHost: agora.address,
    clientKey,
    attributes: { user_id: "anna", id: "phone-1" },
    plugins: [growthbookTrackingPlugin({ ingestorHost: agora.address })],
  });
  const shown = sdk.run({ key: "tasting", variations: ["plain", "tea"], hashAttribute: "user_id" });
  const token = await makeToken(folder, "tea");
  const query =
    "SELECT user_ids, experiment, variation, source FROM all_events JOIN all_members USING (person)";
  const asked = `${agora.address}/api/v1/sql?project=tea&bots=1&sql=${encodeURIComponent(query)}`;
  const rows = async () => {
    const response = await fetch(asked, { headers: { authorization: `Bearer ${token}` } });
    const answer: unknown = await response.json();
    return answer;
  };
  await expect
    .poll(rows, soon)
    .toMatchObject({ rows: [['["anna"]', "tasting", String(shown.variationId), "sdk/shop"]] });
  sdk.destroy();
});

test("what cannot be published is said in a sentence, and nothing changes", async () => {
  const told = async (definition: string) => {
    const named = ["--project", "tea", "--flag", "checkout", "--definition", definition];
    const { code, stderr } = await runProgram("admin", ["flag", "publish", ...named], folder);
    expect(code).not.toBe(0);
    return stderr;
  };
  expect(await told("{")).toContain("--definition: is no JSON");
  expect(await told('{"defaultValue":7}')).toContain("defaultValue is no string");
  expect(await told('{"on":["moon"],"defaultValue":"a"}')).toContain("names the unknown environment moon");
  expect(await flag("revisions")).toHaveLength(3);
});
