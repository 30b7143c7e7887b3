import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { GrowthBook, setPolyfills } from "@growthbook/growthbook";
import { EventSource } from "eventsource";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { admin } from "#tests/support/admin";
import { type OpenDashboard, openDashboard, OWNER } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
let clientKey = "";
let sdk: GrowthBook | undefined;
const soon = { timeout: 15_000 };
const run = promisify(execFile);

beforeAll(async () => {
  setPolyfills({ EventSource });
  dashboard = await openDashboard();
  ({ page } = dashboard);
  await dashboard.send(
    ["anna", "ben"].map((userId) => ({ type: "track", messageId: userId, userId, event: "Checked In" })),
  );
  await dashboard.signIn();
});
afterAll(async () => {
  sdk?.destroy();
  await dashboard.close();
});

const open = (path: string, on = page) => on.goto(`${dashboard.address}/p/tea/flags${path}`);
const main = () => page.getByRole("main");
const said = () => main().textContent();
const draftForm = (on = page) => on.getByRole("form", { name: /^New draft|^Draft \d/ });
const value = () => sdk?.getFeatureValue("checkout", "none");

/** Opens a new draft in the editor. */
async function write(on = page) {
  await on.locator("summary", { hasText: "Write a draft" }).click();
  await draftForm(on).getByRole("button", { name: "Save draft" }).waitFor();
}
/** Says what is given when no rule fits, once the page has come to life. */
const otherwise = (text: string, on = page) =>
  expect
    .poll(async () => {
      await draftForm(on).getByLabel("Otherwise").fill(text);
      return draftForm(on).locator("input[name=definition]").inputValue();
    }, soon)
    .toContain(`"defaultValue":"${text}"`);
const save = (on = page) => draftForm(on).getByRole("button", { name: "Save draft" }).click();
const publish = () => page.getByRole("button", { name: "Publish" }).click();

test("without flags it is said how to see one; a flag is made, drafted, tried and published, and the snippet works", async () => {
  await open("");
  await page.getByRole("heading", { name: "No flags yet" }).waitFor();
  await page.getByRole("button", { name: "Make a client key" }).click();
  const snippet = page.getByRole("region", { name: "Setup of the SDK" });
  await snippet.waitFor();
  clientKey = /sdk-[\w-]+/.exec((await snippet.textContent()) ?? "")?.[0] ?? "";
  expect(await dashboard.violations()).toEqual([]);

  const form = page.getByRole("form", { name: "New flag" });
  await form.getByLabel("Key").fill("check out");
  await form.getByRole("button", { name: "Make flag" }).click();
  await expect.poll(() => form.getByRole("alert").textContent(), soon).toContain("key wants letters, digits");
  await form.getByLabel("Key").fill("checkout");
  await form.getByLabel("Type").selectOption("text");
  await form.getByRole("button", { name: "Make flag" }).click();
  await page.getByRole("heading", { name: "checkout" }).waitFor();
  expect(await said()).toContain("Nothing is in force");

  const editor = draftForm();
  await otherwise("plain");
  await editor.getByRole("button", { name: "Add: Value" }).click();
  await editor.getByLabel("Value", { exact: true }).fill("express");
  await editor.getByRole("button", { name: "Add a line" }).first().click();
  await editor
    .getByRole("textbox", { name: "Attribute" })
    .or(editor.getByRole("combobox", { name: "Attribute" }))
    .fill("country");
  await editor.getByLabel("Held against").fill("CN");
  await editor.getByLabel("Why this change").fill("One page in China");
  expect(await dashboard.violations()).toEqual([]);
  await save();
  await page.getByRole("heading", { name: "Drafts" }).waitFor();

  const box = page.getByRole("form", { name: "Try it" });
  await box.getByRole("combobox", { name: /^Of/ }).selectOption("Draft 1");
  await box.getByRole("button", { name: "Try", exact: true }).click();
  await page.getByText("By rule force-1").waitFor();
  expect(await said()).toContain('Value: "express"');
  await box.getByLabel("Attributes, as the app tells them").fill('{"id":"anna","country":"DE"}');
  await box.getByRole("button", { name: "Try", exact: true }).click();
  await page.getByText("No rule fits.").waitFor();
  await publish();
  await page.getByRole("heading", { name: "In force: revision 1" }).waitFor();
  expect(await said()).toContain('"express" to those for whom country is CN');

  const code = (await page.getByRole("region", { name: "Setup of the SDK" }).textContent()) ?? "";
  const { stdout } = await run("node", ["--input-type=module", "-e", `${code}\nprocess.exit(0)`]);
  expect(stdout.trim()).toBe("plain");
  sdk = new GrowthBook({ apiHost: dashboard.address, clientKey, attributes: { id: "anna", country: "CN" } });
  await sdk.init({ streaming: true });
  expect(value()).toBe("express");
});

test("a kill switch asks once and acts at once, on the list as well as on the flag's page", async () => {
  await open("?search=CHECK");
  const row = page.getByRole("row", { name: /^checkout/ });
  await row.getByText("Kill", { exact: true }).click();
  await row.getByLabel("Why").fill("errors at the till");
  await row.getByRole("button", { name: "Turn it off now" }).click();
  await row.getByText("killed").waitFor();
  await expect.poll(value, soon).toBe("none");
  expect(await row.textContent()).toContain("errors at the till");
  expect(await row.textContent()).toContain("Mei");
  expect(await dashboard.violations()).toEqual([]);
  await open("?search=nothing");
  await page.getByText("No flag fits.").waitFor();
  await open("/keys/checkout");
  await page.getByText("Restore", { exact: true }).click();
  await page.getByRole("button", { name: "Let it be as published" }).click();
  await expect.poll(value, soon).toBe("express");
});

test("what is wrong is said at its field; a draft that was overtaken is set on top; an earlier revision is one press away", async () => {
  const other = await page.context().newPage();
  await open("/keys/checkout");
  await open("/keys/checkout", other);
  await write();
  await otherwise("plain");
  const editor = draftForm();
  await editor.getByRole("button", { name: "As JSON" }).click();
  const json = editor.getByLabel("In GrowthBook's language");
  await json.fill('{"country":{"$is":"CN"}}');
  await save();
  await editor.getByText('does not know "$is"').first().waitFor();
  await json.fill('{"country":{"$in":["CN","HK"]}}');
  await save();
  await page.getByRole("heading", { name: "Drafts" }).waitFor();
  const card = page.getByRole("listitem").filter({ hasText: "Rule force-1 · Condition" });
  expect(await card.textContent()).toContain("country");

  await write(other);
  await otherwise("swift", other);
  await save(other);
  await other.getByRole("heading", { name: "Drafts" }).waitFor();
  await publish();
  await page.getByRole("heading", { name: "In force: revision 2" }).waitFor();
  await other.getByRole("button", { name: "Publish" }).first().click();
  await other.getByRole("alert").waitFor();
  expect(await other.getByRole("alert").textContent()).toContain("Somebody else was faster");
  await other.close();
  await open("/keys/checkout?draft=3");
  await draftForm().getByText("Another revision was published since").waitFor();
  await otherwise("swift");
  await save();
  await page.getByRole("button", { name: "Publish" }).waitFor();
  await publish();
  await page.getByRole("heading", { name: "In force: revision 3" }).waitFor();
  await page.getByRole("button", { name: "Put in force again: revision 1" }).click();
  await page.getByRole("heading", { name: "In force: revision 4" }).waitFor();
  expect(await page.getByRole("list", { name: "What was done" }).textContent()).toContain(
    "revision 4 put in force, as an earlier one: As in revision 1",
  );
  expect(await dashboard.violations()).toEqual([]);
});

test("the settings make groups of cohorts, namespaces, holdouts and approval; what is in use stays", async () => {
  await page.goto(`${dashboard.address}/p/tea/cohorts`);
  const cohort = page.getByRole("form", { name: "New cohort" });
  await expect
    .poll(async () => {
      await cohort.getByLabel("Made from").selectOption("a list of user ids");
      return cohort.locator("textarea").count();
    }, soon)
    .toBe(1);
  await cohort.getByLabel("Name").fill("Regulars");
  await cohort.locator("textarea").fill("anna\nben");
  await cohort.getByRole("button", { name: "Make cohort" }).click();
  await page.getByRole("heading", { name: "Regulars" }).waitFor();
  expect(await said()).toContain("2 members");

  await open("/settings");
  const make = async (summary: string, fields: Record<string, string>, button: string) => {
    const form = page.getByRole("form", { name: summary });
    if (!(await form.isVisible())) await page.locator("summary", { hasText: summary }).click();
    for (const [label, text] of Object.entries(fields))
      await form.getByLabel(label, { exact: true }).fill(text);
    await form.getByRole("button", { name: button }).click();
    return form;
  };
  await make("New group", { Key: "regulars", Name: "Regulars" }, "Make group");
  const group = page.getByRole("row", { name: /^Regulars regulars/ });
  await group.waitFor();
  expect((await group.getByRole("cell").allTextContents()).slice(0, 3)).toEqual([
    "cohort Regulars",
    "id",
    "2",
  ]);
  const again = await make("New group", { Key: "regulars", Name: "Others" }, "Make group");
  await expect.poll(() => again.getByRole("alert").textContent(), soon).toContain("The key is taken");
  await make("New namespace", { Key: "pricing", Name: "Pricing" }, "Make namespace");
  await page.getByRole("row", { name: /^Pricing pricing/ }).waitFor();
  await make("New holdout", { Key: "q3", Name: "Third quarter", "Share, %": "7.5" }, "Make holdout");
  await expect
    .poll(() => page.getByRole("row", { name: /^Third quarter/ }).textContent(), soon)
    .toContain("7.5%");
  expect(await dashboard.violations()).toEqual([]);

  const handling = page.getByRole("form", { name: "Environments and approval" });
  await handling.getByLabel("Environments").fill("staging");
  await handling.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => handling.getByRole("alert").textContent(), soon)
    .toContain("production is used by app, checkout");
  await handling.getByLabel("Environments").fill("production, staging");
  await handling.getByLabel("must be approved").check();
  await handling.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => handling.getByRole("alert").count(), soon).toBe(0);
});

test("with approval nobody publishes alone; an analyst looks and tries, and changes nothing", async () => {
  await open("/keys/checkout");
  await write();
  await otherwise("slow");
  await draftForm().getByRole("button", { name: "Add groups" }).click();
  await save();
  await page.getByText("another owner or operator has to approve").waitFor();
  expect(await page.getByRole("button", { name: /Publish|Approve/ }).count()).toBe(0);

  for (const role of ["operator", "analyst"]) {
    await admin(
      dashboard.folder,
      ...["account", "create", "--email", `${role}@example.com`, "--name", role],
      ...["--password", OWNER.password, "--project", "tea", "--role", role],
    );
  }
  const as = async (role: string, work: (on: Page) => Promise<void>) => {
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    const on = await page.context().newPage();
    await on.goto(`${dashboard.address}/sign-in?next=/p/tea/flags/keys/checkout`);
    await on.getByLabel("Email").fill(`${role}@example.com`);
    await on.getByLabel("Password").fill(OWNER.password);
    await on.getByRole("button", { name: "Sign in" }).click();
    await on.waitForURL(`${dashboard.address}/p/tea/flags/keys/checkout`);
    await work(on);
    await on.close();
    await page.context().clearCookies();
    await page.context().addCookies(cookies);
  };
  await as("analyst", async (on) => {
    await on.getByRole("heading", { name: "Drafts" }).waitFor();
    expect(await on.getByRole("main").getByRole("button").allTextContents()).toEqual(["Try"]);
    const answer = await on.request.post(`${dashboard.address}/p/tea/flags/keys/checkout`, {
      form: { intent: "archive" },
      headers: { origin: dashboard.address },
    });
    expect(answer.status()).toBe(403);
  });
  await as("operator", async (on) => {
    await on.getByRole("button", { name: "Approve" }).click();
    await on.getByRole("button", { name: "Publish" }).click();
    await on.getByRole("heading", { name: "In force: revision 5" }).waitFor();
  });
  await expect.poll(() => JSON.stringify(sdk?.getFeatures()), soon).toContain('"slow"');
  await sdk?.setAttributes({ id: "anna", country: "CN" });
  expect(value()).toBe("express");
  await sdk?.setAttributes({ id: "cleo", country: "CN" });
  expect(value()).toBe("slow");
});

test("the pages hold in Chinese, in the dark, and on a phone; the browser's console stayed silent", async () => {
  for (const path of ["flags", "flags/keys/checkout", "flags/settings"]) {
    expect(await dashboard.problemsElsewhere(path)).toEqual([]);
  }
  expect(dashboard.complaints).toEqual([]);
});
