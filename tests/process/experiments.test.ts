import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { admin, makeProject } from "#tests/support/admin";
import { type AgoraProcess, runProgram, startProcess } from "#tests/support/agora-process";
import { callAdmin } from "#tests/support/call-admin";
import { migratedFolder } from "#tests/support/migrated-folder";

let folder: string;
let agora: AgoraProcess;
let writeKey: string;

beforeAll(async () => {
  folder = await migratedFolder("agora-experiments-");
  writeKey = await makeProject(folder, "tea", "Asia/Shanghai");
  agora = await startProcess(folder);
});
afterAll(async () => {
  await agora.kill();
  await rm(folder, { recursive: true, force: true });
});

const call = (command: string, args: Record<string, string> = {}) => callAdmin(folder, command, args);
const inTea = { project: "tea" };
const onTasting = { ...inTea, experiment: "tasting" };
async function done(command: string, args: Record<string, string> = {}): Promise<unknown> {
  const answer = await call(command, args);
  return "error" in answer ? answer : answer.result;
}
const experiment = (verb: string, args = {}) => done(`experiment ${verb}`, { ...inTea, ...args });
const tasting = (verb: string, args = {}) => done(`experiment ${verb}`, { ...onTasting, ...args });
const error = (text: string) => ({ error: expect.stringContaining(text) as unknown });
const write = async (content: object) => {
  const file = join(folder, "tasting.json");
  await writeFile(file, JSON.stringify(content));
  return file;
};
const day = 86_400_000;
const send = async (events: { userId: string; event: string; ago: number; properties?: object }[]) => {
  const batch = events.map(({ ago, ...event }, place) => ({
    ...{ type: "track", messageId: `${ago}-${place}-${event.userId}`, ...event },
    timestamp: new Date(Date.now() - ago).toISOString(),
  }));
  const answer = await fetch(`${agora.address}/v1/batch`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}` },
    body: JSON.stringify({ batch }),
  });
  expect(answer.status).toBe(200);
};
const ARMS = z.object({ arms: z.array(z.object({ variation: z.string(), members: z.number() })) });

test("from a file to the archive, on the command line", async () => {
  const variations = [
    { key: "0", name: "As it is", weight: 0.5 },
    { key: "1", name: "Tasting", weight: 0.5 },
  ];
  const goals = [{ kind: "catalogue", metric: "purchase_conversion" }];
  const file = await write({
    key: "tasting",
    name: "Tea tasting",
    assignment: { variations },
    design: { hypothesis: "Members who taste buy more.", goals },
  });
  expect(await admin(folder, "experiment", "create", "--project", "tea", "--file", file)).toEqual({
    experiment: "tasting",
  });
  const text = await readFile(file, "utf8");
  expect(await experiment("create", { file: text })).toEqual(error("There is an experiment tasting"));
  expect(await experiment("list")).toMatchObject([{ key: "tasting", status: "draft", since: null }]);

  // Nobody was ever here, so there is nothing to measure.
  expect(await tasting("start")).toEqual(error("Mend this first"));
  expect(await tasting("start")).toEqual(error("exposures"));

  const members = Array.from({ length: 40 }, (_, number) => `member-${number}`);
  await send([
    ...members.map((userId) => ({ userId, event: "Content Viewed", ago: 5 * day })),
    ...members.slice(0, 10).map((userId) => ({
      ...{ userId, event: "Order Completed", ago: 4 * day },
      properties: { order_id: userId, total: 10 },
    })),
    {
      userId: "anna",
      event: "Experiment Viewed",
      ago: 3 * day,
      properties: { experiment_id: "x", variation_id: "0" },
    },
  ]);
  const check = z.object({
    state: z.string(),
    plan: z.object({
      members: z.number(),
      metrics: z.array(z.object({ name: z.string(), kind: z.string() })),
    }),
  });
  await expect
    .poll(async () => check.parse(await tasting("check")).state, { timeout: 30_000, interval: 500 })
    .toBe("warn");
  expect(check.parse(await tasting("check")).plan).toMatchObject({
    members: 40,
    metrics: [{ name: "purchase_conversion", kind: "planned" }],
  });
  expect(await tasting("start")).toMatchObject({ experiment: "tasting" });
  expect(await experiment("list")).toMatchObject([{ key: "tasting", status: "running" }]);

  await send(
    ["ben", "cleo", "dan"].map((userId, place) => ({
      ...{ userId, event: "Experiment Viewed", ago: 0 },
      properties: { experiment_id: "tasting", variation_id: String(place % 2) },
    })),
  );
  // Seen within seconds of having been sent.
  await expect
    .poll(async () => ARMS.parse(await tasting("watch")).arms, { timeout: 20_000, interval: 500 })
    .toEqual([
      { variation: "0", members: 2 },
      { variation: "1", members: 1 },
    ]);

  expect(await tasting("stop", { reason: "too few" })).toEqual({ experiment: "tasting", reason: "too few" });
  expect(await tasting("ship", { variation: "1", to: "everyone" })).toMatchObject({
    release: { variation: "1", to: "everyone" },
  });
  expect(await tasting("ship", { variation: "7" })).toEqual(error("has no variation 7"));
  expect(await tasting("archive")).toEqual(error("say what it taught"));
  expect(await tasting("archive", { learning: "Tasting sells." })).toEqual({ experiment: "tasting" });
  expect(await experiment("list")).toMatchObject([{ key: "tasting", status: "archived" }]);
});

test("the file that is shown in the guide can be created; what another gets wrong is said in a sentence", async () => {
  const docs = await readFile("docs/experiments-design.md", "utf8");
  const [, shown = ""] = /```json\n(.*?)```/s.exec(docs) ?? [];
  const file = JSON.stringify({
    ...z.record(z.string(), z.unknown()).parse(JSON.parse(shown)),
    key: "shown",
  });
  expect(await experiment("create", { file })).toEqual({ experiment: "shown" });
  expect(await experiment("create", { file: "{" })).toEqual(error("--file: is no JSON"));
  const lacking = JSON.stringify({ key: "one", assignment: { variations: [] }, design: { goals: [] } });
  expect(await experiment("create", { file: lacking })).toEqual(
    error("assignment.variations: wants at least 2 variations"),
  );
  expect(await done("growthbook status")).toEqual(error("GROWTHBOOK_API_HOST"));
  const named = ["create", "--project", "tea", "--file", join(folder, "nowhere.json")];
  const { code, stderr } = await runProgram("admin", ["experiment", ...named], folder);
  expect([code, stderr]).toEqual([1, expect.stringContaining("nowhere.json")]);
});
