import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { admin } from "#tests/support/admin";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
const soon = { timeout: 15_000 };
const HALF = 120;

beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
  await dashboard.signIn();
});
afterAll(() => dashboard.close());

const open = (path: string) => page.goto(`${dashboard.address}/p/tea/${path}`);
const main = async () => (await page.getByRole("main").textContent()) ?? "";
const press = (summary: string) =>
  page.locator("details", { has: page.locator("summary", { hasText: summary }) });

let messages = 0;
const did = (userId: string, event: string, properties: object) => ({
  ...{ type: "track", messageId: `m${++messages}`, userId, event, properties },
  timestamp: new Date().toISOString(),
});
const saw = (userId: string, experiment_id: string, variation_id: string) =>
  did(userId, "Experiment Viewed", { experiment_id, variation_id });

async function send(events: object[]): Promise<void> {
  for (let at = 0; at < events.length; at += 100) await dashboard.send(events.slice(at, at + 100));
}

/** Members who see a variation as soon as the experiment runs; of "1" twice as many buy. */
async function expose(): Promise<void> {
  const events = ["0", "1"].flatMap((variation) =>
    Array.from({ length: HALF }, (_, number) => {
      const userId = `${variation}-${number}`;
      const bought = number < (variation === "0" ? 30 : 60);
      return [
        saw(userId, "one-page", variation),
        ...(bought ? [did(userId, "Order Completed", { order_id: userId, total: 10, currency: "CNY" })] : []),
      ];
    }).flat(),
  );
  await send(events);
}

/** An experiment, written down in a file, whose second variation loses most of its members. */
async function startLopsided(): Promise<void> {
  const file = join(dashboard.folder, "badge.json");
  const variations = ["0", "1"].map((key) => ({ key, name: key, weight: 0.5 }));
  const goals = [{ kind: "catalogue", metric: "purchase_conversion" }];
  const design = { hypothesis: "A badge is worn.", goals };
  await writeFile(file, JSON.stringify({ key: "badge", assignment: { variations }, design }));
  await admin(dashboard.folder, "experiment", "create", "--project", "tea", "--file", file);
  const named = ["--project", "tea", "--experiment", "badge", "--anyway", "yes"];
  await admin(dashboard.folder, "experiment", "start", ...named);
  const members = { "0": HALF, "1": HALF / 3 };
  await send(
    Object.entries(members).flatMap(([variation, count]) =>
      Array.from({ length: count }, (_, number) => saw(`${variation}-${number}`, "badge", variation)),
    ),
  );
}

test("an experiment is written down, what is missing is said, and what is wrong is said at once", async () => {
  await open("experiments");
  await page.getByRole("heading", { name: "No experiments yet" }).waitFor();
  expect(await dashboard.violations()).toEqual([]);
  await page.getByRole("link", { name: "New experiment" }).click();
  const form = page.getByRole("form", { name: "New experiment" });
  await form.getByLabel("Name", { exact: true }).fill("One page");
  await form.getByLabel("Key").first().fill("one page");
  await form.getByLabel("Hypothesis").fill("If checkout is one page, more buy.");
  await form.getByRole("button", { name: "Add a metric" }).first().click();
  await form.getByRole("combobox", { name: "Metric", exact: true }).selectOption("purchase_conversion");
  // Nobody did anything yet, so the past cannot tell; the plan follows the form as it is written.
  const plan = form.getByRole("row", { name: "Purchase conversion" });
  await plan.getByText("too few members did anything").waitFor(soon);
  await form.getByText("Found in 14 days").waitFor();
  await form.getByLabel("Days planned").fill("21");
  await form.getByText("Found in 21 days").waitFor(soon);
  await form.getByLabel("Share").first().fill("40");
  await form.getByText("has weights that do not make 1 together").waitFor(soon);
  await form.getByLabel("Share").first().fill("50");
  await plan.waitFor(soon);
  expect(await dashboard.violations()).toEqual([]);
  await form.getByRole("button", { name: "Write it down" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("key");
  await form.getByLabel("Key").first().fill("one-page");
  await form.getByRole("button", { name: "Write it down" }).click();
  await page.getByRole("heading", { name: "One page" }).waitFor();
  await page.getByText("No flag has a rule for it, so nobody would be in it.").waitFor(soon);
  expect(await main()).toContain("If checkout is one page, more buy.");
  expect(await dashboard.violations()).toEqual([]);
});

test("an experiment from a file starts", startLopsided);

test("it runs, says why nothing is decided yet, ends, is put away with what it taught, and is found by that", async () => {
  const start = press("Start");
  await start.locator("summary").click();
  await start.getByRole("button", { name: "Start now" }).click();
  await page.getByText("Running", { exact: true }).waitFor();
  await page.getByText("Nobody has been exposed yet.").waitFor(soon);
  await expose();
  // The page that is open sees them come: members, those of the last ten minutes, and their exposures.
  const arm = page.getByRole("group", { name: "Coming in now" }).getByRole("row").nth(2);
  await expect
    .poll(() => arm.locator("td").allTextContents(), soon)
    .toEqual([...[String(HALF), String(HALF), String(HALF)], expect.stringMatching(/second|now|minute/)]);
  // What is counted of members comes with the events, a moment after the events themselves.
  await expect
    .poll(async () => {
      await open("experiments/keys/one-page");
      const words = await main();
      return words.includes(`0: ${HALF}1: ${HALF}`) && words.includes("50.0%");
    }, soon)
    .toBe(true);
  // 60 of 120 against 30 of 120: twice as many, but it was designed to be read once, after 14 days.
  const shown = await main();
  for (const words of ["Keep running", "designed to be read once", "25.0%", "50.0%", "+100.0%"]) {
    expect(shown).toContain(words);
  }
  expect(await dashboard.violations()).toEqual([]);
  await page.getByRole("combobox", { name: "Tell apart by" }).selectOption("tenure");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("rowheader", { name: "new (up to 30 days)" }).waitFor();

  const end = press("End");
  await end.locator("summary").click();
  await end.getByRole("combobox", { name: "Flags give from then on" }).selectOption("1");
  await end.getByRole("button", { name: "End now" }).click();
  await page.getByText("Ended", { exact: true }).first().waitFor();
  const archive = press("Put away");
  await archive.locator("summary").click();
  await archive.getByLabel("What it taught").fill("Shorter is better.");
  await archive.getByRole("button", { name: "Put away now" }).click();
  await page.getByRole("heading", { name: "What it taught" }).waitFor();
  expect(await main()).toContain("+100.0%");

  await open("experiments?search=shorter");
  await page.getByRole("rowheader", { name: "One page" }).waitFor();
  expect(await main()).toContain("1 ended; 0 (0%) won.");
  expect(await dashboard.violations()).toEqual([]);
});

test("a holdout is read as an experiment of its own", async () => {
  const named = ["--key", "year", "--name", "The whole year", "--share", "0.1"];
  await admin(dashboard.folder, "holdout", "create", "--project", "tea", ...named);
  await open("experiments");
  await page.getByRole("link", { name: "The whole year" }).click();
  await page.getByRole("heading", { name: "The whole year" }).waitFor();
  const shown = await main();
  for (const words of ["Keep running", "The smallest variation has 0 members", "Net sales", "held: 0"]) {
    expect(shown).toContain(words);
  }
  expect(await dashboard.violations()).toEqual([]);
});

test("as an API and in CSV the page's own numbers", async () => {
  const answer = await page.request.get(
    `${dashboard.address}/api/v1/experiments/one-page?project=tea&format=csv`,
  );
  const [head, row] = (await answer.text()).replace("\uFEFF", "").trim().split(/\r?\n/);
  expect(head).toMatch(/^role,metric,unit,variation,members_control,members_variation/);
  expect(row).toMatch(/^goal,[^,]+,share,1,120,120,0\.25,0\.5,true,1,/);
  const unknown = await page.request.get(`${dashboard.address}/api/v1/experiments/none?project=tea`);
  expect([unknown.status(), await unknown.json()]).toMatchObject([
    404,
    { error: { parameter: "experiment" } },
  ]);
});

test("the pages hold in Chinese, in the dark, and on a phone", async () => {
  for (const path of [
    "experiments",
    "experiments/new",
    "experiments/keys/one-page?by=channel",
    "experiments/holdouts/year",
  ]) {
    expect(await dashboard.problemsElsewhere(path)).toEqual([]);
  }
});

test("members lost from an arm raise an alarm by themselves, on the board, on the page and in its log", async () => {
  await expect
    .poll(
      async () => {
        await open("experiments");
        return main();
      },
      { timeout: 90_000, interval: 2_000 },
    )
    .toContain("1 alarm");
  expect(await dashboard.violations()).toEqual([]);
  await page.getByRole("link", { name: "badge" }).click();
  await page.getByText("Alarms while it ran").waitFor(soon);
  const shown = await main();
  for (const words of ["Not to be trusted", "Alarms while it ran", "shares were not as designed"]) {
    expect(shown).toContain(words);
  }
  // 120 and 40 of 160 instead of 80 and 80: χ² = 2 · 40² / 80 = 40.
  expect(shown).toMatch(
    /Alarm: Members are not dealt out by the weights of the variations: by chance alone that happens in 2\.5e-10/,
  );
  expect(await dashboard.violations()).toEqual([]);
}, 120_000);

test("the browser's console stayed silent", () => expect(dashboard.complaints).toEqual([]));
