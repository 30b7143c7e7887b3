import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "#server/accounts/create-account";
import { createProject } from "#server/projects/create-project";
import { eventId } from "#store/events/event-id";
import { openStage, projectOf, rowOf, type Stage } from "#tests/queries/stage";
import { changeFeedback, readChanges, readHandling } from "~/server/feedback.server";
import { controlForTests } from "./control-context";

const world = controlForTests();
const project = projectOf({ id: 1 });
const said = eventId(project.id, "story", "said");
const MARCH = { from: "2026-03-01", to: "2026-04-01" };
const account = { id: 1, email: "mei@example.com", name: "Mei" };

let stage: Stage;
const context = (): AppLoadContext => {
  const made = world.context();
  return { ...made, services: { ...made.services, warehouse: stage.warehouse } };
};
const change = (seen: number, state: "open" | "in-hand" | "handled", note: string, id = said) =>
  changeFeedback(context(), { project, role: "operator", account }, { id, seen, state, note });
const steps = async () => {
  const changes = await readChanges(context(), project, [said]);
  return changes.get(said)?.map(({ turn, state, note, by }) => [turn, state, note, by]);
};

beforeAll(async () => {
  stage = await openStage();
  const deed = {
    who: "anna",
    at: "2026-03-01T00:00+08:00",
    did: "NPS Answered",
    properties: { comment: "Slow" },
  };
  await stage.store([
    rowOf(project, { ...deed, score: 2 }, "said"),
    rowOf(project, { ...deed, did: "Page Viewed" }, "no feedback"),
  ]);
  await createProject(world.control, { key: "tea", name: "Tea", zone: "Asia/Shanghai", currency: "CNY" });
  await createAccount(world.control, {
    ...account,
    password: "rain on the roof",
    projectKey: "tea",
    role: "operator",
  });
});
afterAll(() => stage.close());

test("a step is taken by who saw the last one; of two at once one is told, and nothing is lost", async () => {
  expect(await change(0, "in-hand", "Calling her")).toBe("done");
  expect(await readHandling(context(), project, MARCH)).toEqual({ inHand: [said], handled: [] });
  expect(await change(0, "handled", "Never saw the call")).toBe("late");

  const both = await Promise.all([change(1, "handled", "Sent tea"), change(1, "open", "She did not answer")]);
  expect(both.toSorted()).toEqual(["done", "late"]);
  const told = await steps();
  expect(told).toHaveLength(2);
  expect(told?.[0]).toEqual([1, "in-hand", "Calling her", "Mei"]);

  expect(await change(2, "open", "")).toBe("done");
  expect((await steps())?.at(-1)).toEqual([3, "open", "", "Mei"]);
  expect(await readHandling(context(), project, MARCH)).toEqual({ inHand: [], handled: [] });
});

test("what is no feedback of the project has no steps", async () => {
  expect(await change(0, "handled", "", eventId(project.id, "story", "no feedback"))).toBe("unknown");
  expect(await change(0, "handled", "", eventId(2, "story", "said"))).toBe("unknown");
});

test("steps are of the periods in whose days it was said", async () => {
  expect(await change(3, "handled", "")).toBe("done");
  expect((await readHandling(context(), project, MARCH)).handled).toEqual([said]);
  expect((await readHandling(context(), project, { from: "2026-06-01", to: "2026-07-01" })).handled).toEqual(
    [],
  );
});
