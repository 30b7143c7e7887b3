import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GrowthBook, setPolyfills } from "@growthbook/growthbook";
import { EventSource } from "eventsource";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { admin, makeProject } from "#tests/support/admin";
import { type AgoraProcess, runScript, startProcess } from "#tests/support/agora-process";

let folder: string;
let agora: AgoraProcess;

beforeAll(async () => {
  setPolyfills({ EventSource });
  folder = await mkdtemp(join(tmpdir(), "agora-flags-"));
  await makeProject(folder, "tea", "Asia/Shanghai");
  agora = await startProcess(folder);
});
afterAll(async () => {
  await agora.kill();
  await rm(folder, { recursive: true, force: true });
});

const soon = { timeout: 15_000, interval: 50 };
const flag = (verb: string, ...more: string[]) =>
  admin(folder, "flag", verb, "--project", "tea", "--flag", "checkout", ...more);
const published = (definition: object) =>
  flag("publish", "--type", "string", "--definition", JSON.stringify(definition));

test("published, changed, killed and reverted from the command line, a flag reaches an SDK each time", async () => {
  const named = ["--project", "tea", "--name", "web"];
  const connection = await admin(folder, "connection", "create", ...named);
  const { clientKey } = z.object({ clientKey: z.string() }).parse(connection);
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

test("what cannot be published is said in a sentence, and nothing changes", async () => {
  const told = async (definition: string) => {
    const named = ["--project", "tea", "--flag", "checkout", "--definition", definition];
    const { code, stderr } = await runScript("server/admin.ts", ["flag", "publish", ...named], folder);
    expect(code).not.toBe(0);
    return stderr;
  };
  expect(await told("{")).toContain("--definition: is no JSON");
  expect(await told('{"defaultValue":7}')).toContain("defaultValue is no string");
  expect(await told('{"on":["moon"],"defaultValue":"a"}')).toContain("names the unknown environment moon");
  expect(await flag("revisions")).toHaveLength(3);
});
