import { beforeAll, expect, test } from "vitest";
import { COMMANDS } from "#server/admin/commands";
import { runCommand } from "#server/admin/run-command";
import { createProject } from "#server/projects/create-project";
import { controlForTests } from "#tests/app/control-context";

const world = controlForTests();
const set = async (args: Record<string, string>) => {
  const answer = await runCommand(COMMANDS, world.context().services, "stage set", {
    project: "tea",
    ...args,
  });
  return "result" in answer ? answer.result : answer.error;
};

beforeAll(async () => {
  await createProject(world.control, { key: "tea", name: "Tea", zone: "Asia/Shanghai", currency: "CNY" });
});

test("a project's thresholds are kept, and what is not given stays as it was", async () => {
  const usual = {
    ...{ newDays: 30, activeDays: 14, coreDays: 12, coreWindow: 28, churnedDays: 30 },
    ...{ kocScore: 90, kocPosts: 4 },
  };
  expect(await set({ churned: "45" })).toEqual({ ...usual, churnedDays: 45 });
  expect(await set({ new: "14", "koc-posts": "6" })).toEqual({
    ...usual,
    ...{ newDays: 14, churnedDays: 45, kocPosts: 6 },
  });
});

test("thresholds that contradict each other are refused", async () => {
  expect(await set({ churned: "14" })).toContain("cannot have churned after 14 days");
  expect(await set({ "core-of": "11" })).toBe("Nobody is active on 12 of 11 days.");
  expect(await set({ churned: "129" })).toBe("Stages look back at most 128 days.");
  expect(await set({ koc: "101" })).toContain("--koc");
  expect(await set({ active: "0" })).toContain("--active");
});
