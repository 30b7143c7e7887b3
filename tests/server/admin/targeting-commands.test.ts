import { beforeAll, expect, test } from "vitest";
import { COMMANDS } from "#server/admin/commands";
import { runCommand } from "#server/admin/run-command";
import { createProject } from "#server/projects/create-project";
import { controlForTests } from "#tests/app/control-context";

const world = controlForTests();
const command = async (name: string, args: Record<string, string> = {}) => {
  const answer = await runCommand(COMMANDS, world.context().services, name, { project: "tea", ...args });
  return "result" in answer ? answer.result : answer.error;
};

beforeAll(async () => {
  await createProject(world.control, { key: "tea", name: "Tea", zone: "Asia/Shanghai", currency: "CNY" });
});

test("a group of a list is made, written anew and taken away", async () => {
  expect(await command("group create", { key: "koc", members: "anna, ben,anna" })).toMatchObject({
    ...{ key: "koc", name: "koc", attribute: "id", members: 2 },
  });
  expect(await command("group create", { key: "koc" })).toBe("There is a group koc.");
  expect(await command("group create", { key: "two words" })).toContain("--key: wants letters, digits");
  expect(await command("group create", { key: "buyers", cohort: "7" })).toBe("There is no cohort 7.");
  expect(await command("group set", { key: "koc", members: "cleo" })).toEqual({ key: "koc", members: 1 });
  expect(await command("group refresh", { key: "koc" })).toMatchObject({ members: 1 });
  expect(await command("group list")).toMatchObject([{ key: "koc", members: 1 }]);
  expect(await command("group remove", { key: "koc" })).toEqual({ key: "koc" });
  expect(await command("group list")).toEqual([]);
});

test("namespaces and holdouts are made and listed; a holdout ends once", async () => {
  const pricing = { key: "pricing", name: "Pricing" };
  expect(await command("namespace create", pricing)).toEqual({ ...pricing, hashAttribute: "id" });
  expect(await command("namespace list")).toEqual([{ ...pricing, hashAttribute: "id", taken: [] }]);
  const quarter = { key: "q3", name: "Third quarter" };
  expect(await command("holdout create", { ...quarter, share: "5" })).toContain("--share");
  await command("holdout create", { ...quarter, share: "0.05", hashAttribute: "device" });
  expect(await command("holdout list")).toMatchObject([
    { ...quarter, share: 0.05, hashAttribute: "device", endedAt: null },
  ]);
  expect(await command("holdout end", { key: "q3" })).toEqual({ key: "q3" });
  expect(await command("holdout list")).toMatchObject([{ endedAt: world.now }]);
  expect(await command("holdout end", { key: "q3" })).toBe("There is no holdout q3 that has not ended.");
});
