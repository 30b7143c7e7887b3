import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
const DAY = 86_400_000;
const soon = { timeout: 15_000 };

let messages = 0;
const deed = (userId: string, event: string, daysAgo: number) => ({
  type: "track",
  messageId: `m${++messages}`,
  userId,
  event,
  timestamp: new Date(Date.now() - daysAgo * DAY).toISOString(),
  properties: event === "Order Completed" ? { order_id: userId, total: 88, currency: "CNY" } : {},
});

/** 30 days ago anna and dan had churned and ben was at risk; now anna is at risk, ben has churned, dan is active, cleo new. */
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
  await dashboard.send([
    deed("anna", "Member Joined", 75),
    deed("anna", "Order Completed", 20),
    deed("ben", "Member Joined", 50),
    deed("dan", "Member Joined", 75),
    deed("dan", "Message Sent", 2),
    deed("cleo", "Member Joined", 5),
    ...Array.from({ length: 3 }, () => deed("cleo", "Content Viewed", 4)),
  ]);
  await dashboard.signIn();
  await dashboard.comes("cleo");
});
afterAll(() => dashboard.close());

const open = (path: string) => page.goto(`${dashboard.address}/p/tea/${path}`);

test("who is about to churn, from the rail to a cohort of them", async () => {
  await page.getByRole("link", { name: "Lifecycle" }).click();
  const warnings = page.getByRole("group", { name: "Churn warnings" });
  await expect.poll(() => warnings.textContent(), soon).toContain("anna");
  expect(await warnings.getByRole("row").last().textContent()).toContain("¥88.00");
  expect(await dashboard.violations()).toEqual([]);
  await page.getByRole("link", { name: "All 1 at risk" }).click();
  await page.getByRole("heading", { name: "1 member" }).waitFor();
  await page.getByLabel("Name of the cohort").fill("Win back");
  await page.getByRole("button", { name: "Save as cohort" }).click();
  await page.getByRole("heading", { name: "Win back" }).waitFor();
  expect(await page.getByRole("main").textContent()).toContain("anna");
});

test("each move between stages, stay, win-back and step of the journey leads to its members", async () => {
  await open("lifecycle");
  const behind = async (group: string, row: RegExp, cell: number) => {
    await page
      .getByRole("group", { name: group })
      .getByRole("row", { name: row })
      .getByRole("link")
      .nth(cell)
      .click();
    await page.getByRole("heading", { name: "1 member" }).waitFor();
    const member = await page.getByRole("row").last().textContent();
    await page.getByRole("link", { name: "Back to the analysis" }).click();
    await page.getByRole("heading", { name: "Moves between stages" }).waitFor();
    return member;
  };
  expect(await behind("Moves between stages", /^At risk/, 0)).toContain("ben");
  expect(await behind("Moves between stages", /^Not joined yet/, 0)).toContain("cleo");
  expect(await behind("Time in stages", /^Churned/, 1)).toContain("ben");
  const main = await page.getByRole("main").textContent();
  expect(main).toContain("0 came back, of 0 who churned in the period");
  expect(main).toContain("1 more churned; their days have not all passed");
  await page.getByRole("link", { name: "14 days" }).click();
  await expect
    .poll(() => page.getByRole("main").textContent(), soon)
    .toContain("0 came back, of 1 who churned");
  expect(await page.getByRole("listitem").filter({ hasText: "Interest" }).textContent()).toContain("100.0%");
});

test("holds in Chinese, in both themes and on a phone", async () => {
  expect(await dashboard.problemsElsewhere("lifecycle")).toEqual([]);
  expect(dashboard.complaints).toEqual([]);
});
