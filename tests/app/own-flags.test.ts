import { beforeAll, expect, test } from "vitest";
import { killFlag } from "#experiments/flags/kill-switch";
import { createAccount } from "#server/accounts/create-account";
import { createProject } from "#server/projects/create-project";
import { asProject } from "#queries/as-project";
import { projects, type Role } from "#store/postgres/schema";
import { stageOf } from "#tests/experiments/open-flags";
import { usualTrends } from "~/server/usual-trends.server";
import { controlForTests } from "./control-context";

const world = controlForTests();
const account = { id: 1, email: "lin@example.com", name: "Lin" };
const ACTIVE = [{ events: [{ event: "*" }], measure: "members" }];
const ORDERS = [{ events: [{ event: "Order Completed" }], measure: "events" }];
const SALES = [{ events: [{ event: "Order Completed" }], measure: "sum", of: "money" }];

/** What Explore opens with. */
const opens = async (role: Role, language: "en" | "zh" = "en") => {
  const [row] = await world.control.db.select().from(projects);
  if (row === undefined) throw new Error("there is a project");
  const caller = { project: asProject(row), role, account };
  return (await usualTrends(world.context(), caller, language)).series;
};
const publish = (definition: object) =>
  stageOf(world.control, 1).publish("agora.explore", definition, "json");

beforeAll(async () => {
  await createProject(world.control, { key: "tea", name: "Tea", zone: "Asia/Shanghai", currency: "CNY" });
  await createAccount(world.control, {
    ...account,
    password: "rain on the roof",
    role: "owner",
    projectKey: "tea",
  });
});

test("Explore opens with active members, until the project's own flag says something else for the reader", async () => {
  expect(await opens("owner")).toEqual(ACTIVE);
  const rule = { kind: "force", id: "managers", value: SALES, condition: { role: "manager" } };
  await publish({ defaultValue: ORDERS, rules: [rule] });
  expect(await opens("owner")).toEqual(ORDERS);
  expect(await opens("manager")).toEqual(SALES);
  await publish({
    defaultValue: ACTIVE,
    rules: [{ ...rule, condition: { language: "zh", id: String(account.id) } }],
  });
  expect([await opens("manager", "en"), await opens("manager", "zh")]).toEqual([ACTIVE, SALES]);
});

test("what is no question does not take the page away, nor does a kill switch or an end", async () => {
  await publish({ defaultValue: [{ events: [], measure: "luck" }] });
  expect(await opens("owner")).toEqual(ACTIVE);
  const until = new Date(world.now.getTime() + 60_000).toISOString();
  await publish({ defaultValue: ORDERS, schedule: { until } });
  expect(await opens("owner")).toEqual(ORDERS);
  world.now = new Date(until);
  expect(await opens("owner")).toEqual(ACTIVE);
  await publish({ defaultValue: ORDERS });
  expect(await opens("owner")).toEqual(ORDERS);
  const who = stageOf(world.control, 1).who();
  await killFlag(world.control, who, { flag: "agora.explore", environment: "production", reason: "" });
  expect(await opens("owner")).toEqual(ACTIVE);
});
