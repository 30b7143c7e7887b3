import { beforeAll, expect, test } from "vitest";
import { createAccount } from "#server/accounts/create-account";
import { createProject } from "#server/projects/create-project";
import type { Role } from "#store/postgres/schema";
import { findMembership } from "~/server/project.server";
import { listSavedViews, removeView, saveView } from "~/server/saved-views.server";
import { controlForTests } from "./control-context";

const world = controlForTests();
const PEOPLE = [
  { id: 1, name: "Mei", email: "mei@tea.example", role: "owner" },
  { id: 2, name: "Bo", email: "bo@tea.example", role: "analyst" },
  { id: 3, name: "Cy", email: "cy@tea.example", role: "manager" },
] as const satisfies readonly { id: number; name: string; email: string; role: Role }[];

type Name = (typeof PEOPLE)[number]["name"];

async function as(who: Name, key = "tea") {
  const account = PEOPLE.find(({ name }) => name === who);
  const membership = account && (await findMembership(world.context(), account, key));
  if (!membership) throw new Error(`${who} is not of ${key}`);
  return { ...membership, account };
}
const seenBy = async (who: Name) =>
  (await listSavedViews(world.context(), await as(who))).map(({ name, search, by, mayRemove }) => [
    ...[name, search, by, mayRemove],
  ]);
const save = async (who: Name, name: string, search: string, shared: boolean) =>
  saveView(world.context(), await as(who), { name, search, shared });
const remove = async (who: Name, name: string) => {
  const all = await listSavedViews(world.context(), await as("Mei"));
  const own = await listSavedViews(world.context(), await as("Bo"));
  const id = [...all, ...own].find((view) => view.name === name)?.id;
  await removeView(world.context(), await as(who), id ?? 0);
};

beforeAll(async () => {
  await createProject(world.control, { key: "tea", name: "Tea", zone: "Asia/Shanghai", currency: "CNY" });
  for (const { name, email, role } of PEOPLE) {
    const password = "rain on the roof";
    await createAccount(world.control, { email, name, password, projectKey: "tea", role });
  }
});

test("a view is its maker's until it is shared; its maker and owners may remove it", async () => {
  await save("Bo", "Buyers of spring", "?last=90d", false);
  await save("Bo", "By week", "?by=week", true);
  await save("Cy", "By week", "?by=week&bots=1", true);
  expect(await seenBy("Bo")).toEqual([
    ["Buyers of spring", "?last=90d", null, true],
    ["By week", "?by=week", null, true],
    ["By week", "?by=week&bots=1", "Cy", false],
  ]);
  expect(await seenBy("Cy")).toEqual([
    ["By week", "?by=week", "Bo", false],
    ["By week", "?by=week&bots=1", null, true],
  ]);
  expect(await seenBy("Mei")).toEqual([
    ["By week", "?by=week", "Bo", true],
    ["By week", "?by=week&bots=1", "Cy", true],
  ]);

  await save("Bo", "Buyers of spring", "?last=30d&compare=none", false);
  expect((await seenBy("Bo"))[0]).toEqual(["Buyers of spring", "?last=30d&compare=none", null, true]);

  await remove("Cy", "By week");
  await remove("Mei", "Buyers of spring");
  expect(await seenBy("Bo")).toHaveLength(3);
  await remove("Mei", "By week");
  expect((await seenBy("Bo")).map(([name, search]) => [name, search])).toEqual([
    ["Buyers of spring", "?last=30d&compare=none"],
    ["By week", "?by=week&bots=1"],
  ]);
  await remove("Bo", "Buyers of spring");
  expect(await seenBy("Bo")).toEqual([["By week", "?by=week&bots=1", "Cy", false]]);
});
