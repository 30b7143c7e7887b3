import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
const HOUR = 3_600_000;
const soon = { timeout: 15_000 };

let messages = 0;
const deed = (userId: string, event: string) => ({
  type: "track",
  messageId: `m${++messages}`,
  userId,
  event,
  timestamp: new Date(Date.now() - 2 * HOUR).toISOString(),
  properties: event === "Order Completed" ? { order_id: userId, total: 10, currency: "CNY" } : {},
});

/** Three join; anna and ben order. */
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
  await dashboard.send([
    ...["anna", "ben", "cleo"].map((who) => deed(who, "Member Joined")),
    ...["anna", "ben"].map((who) => deed(who, "Order Completed")),
  ]);
  await dashboard.signIn();
});
afterAll(() => dashboard.close());

const open = (path: string) => page.goto(`${dashboard.address}/p/tea/${path}`);

test("from criteria: who ordered, then its members and what it is made from", async () => {
  await expect
    .poll(async () => {
      await open("cohorts");
      return page.getByLabel("Event of the criterion").textContent();
    }, soon)
    .toContain("Order Completed");
  expect(await page.getByRole("main").textContent()).toContain("No cohorts yet");
  expect(await dashboard.violations()).toEqual([]);
  const form = page.getByRole("form", { name: "New cohort" });
  await expect
    .poll(async () => {
      await form.getByLabel("Event of the criterion").selectOption("Order Completed");
      return form.locator("input[name=criteria]").inputValue();
    }, soon)
    .toContain("Order Completed");
  await form.getByLabel("Name").fill("Buyers");
  await form.getByRole("button", { name: "Make cohort" }).click();
  await page.getByRole("heading", { name: "Buyers" }).waitFor();
  const main = page.getByRole("main");
  expect(await main.textContent()).toContain("did Order Completed in the last 30 days");
  expect(await main.textContent()).toContain("2 members");
  expect(await dashboard.violations()).toEqual([]);
});

test("a name is taken once, and the form says so", async () => {
  await open("cohorts");
  const form = page.getByRole("form", { name: "New cohort" });
  await form.getByLabel("Name").fill("Buyers");
  await form.getByRole("button", { name: "Make cohort" }).click();
  expect(await form.getByRole("alert").textContent()).toContain("already");
});

test("saved from a number, it filters other pages and is had from the API", async () => {
  await open("commerce?last=7d");
  const buyers = page.getByRole("heading", { name: "Buyers", exact: true }).locator("../..");
  await buyers.locator("summary", { hasText: "Definition" }).click();
  await page.getByRole("link", { name: "Members counted" }).first().click();
  await page.getByRole("heading", { name: "2 members" }).waitFor();
  await page.getByLabel("Name of the cohort").fill("Buyers of the week");
  await page.getByRole("button", { name: "Save as cohort" }).click();
  await page.getByRole("heading", { name: "Buyers of the week" }).waitFor();
  expect(await page.getByRole("row", { name: /^Buyers 2/ }).textContent()).toContain("100.0%");
  const id = /cohorts\/(\d+)/.exec(page.url())?.[1] ?? "";

  const filter = JSON.stringify({ subject: `cohort.${id}`, is: "unknown" });
  await open(`trends?last=7d&filter=${encodeURIComponent(filter)}`);
  const total = page.getByRole("row", { name: /Whole period/ });
  expect(await total.textContent()).toContain("1");

  const answer = await page.request.get(`${dashboard.address}/api/v1/cohorts/${id}/members?project=tea`);
  expect(await answer.json()).toMatchObject({ count: 2 });
  const other = await page.request.get(`${dashboard.address}/api/v1/cohorts/999/members?project=tea`);
  expect(other.status()).toBe(404);
  const catalogue = await page.request.get(`${dashboard.address}/api/v1/metrics?project=tea`);
  expect(JSON.stringify(await catalogue.json())).toContain('"key":"repurchase_rate_90"');
});

test("changed: another name and a band of the NPS, in words with the way to its members", async () => {
  await open("cohorts");
  await page.getByRole("link", { name: "Buyers", exact: true }).click();
  await page.getByRole("heading", { name: "Buyers", exact: true }).waitFor();
  await page.locator("summary", { hasText: "Change cohort" }).click();
  const form = page.getByRole("form", { name: "Change cohort" });
  await form.getByLabel("Name").fill("Buyers of the week");
  await form.getByRole("button", { name: "Save changes" }).click();
  await expect.poll(() => form.getByRole("alert").textContent(), soon).toContain("already");
  await form.getByLabel("Name").fill("Unhappy");
  await form.getByLabel("Member").selectOption("answered the NPS as");
  await form.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("heading", { name: "Unhappy" }).waitFor();
  expect(await page.getByRole("main").textContent()).toContain("0 members");
  await page.getByRole("link", { name: "Metric: Net promoter score, detractors, last 90 days" }).click();
  await page.getByRole("heading", { name: "0 members" }).waitFor();
  expect(await dashboard.violations()).toEqual([]);
});

test("what a page is filtered by stands above it, and can be taken off", async () => {
  const conditions = [
    { subject: "event", is: "among", values: ["Order Completed"] },
    { subject: "channel", is: "unknown", values: [] },
  ];
  await open(`trends?last=7d&filter=${encodeURIComponent(JSON.stringify({ all: conditions }))}`);
  const chips = page.getByRole("list", { name: "Filter" });
  expect(await chips.getByRole("listitem").allTextContents()).toEqual([
    "Event is Order Completed",
    "Channel is not known",
  ]);
  await chips.getByRole("link", { name: "Remove the condition: Channel is not known" }).click();
  await expect.poll(() => chips.getByRole("listitem").count(), soon).toBe(1);
  expect(new URL(page.url()).searchParams.get("filter")).toBe(JSON.stringify(conditions[0]));
});

test("removed, it is gone", async () => {
  await open("cohorts");
  const row = page.getByRole("row", { name: /^Buyers of the week/ });
  await row.getByText("Remove", { exact: true }).click();
  await row.getByRole("button", { name: "Remove for good" }).click();
  await expect.poll(() => page.getByRole("row").count(), soon).toBe(2);
});

test("holds in Chinese, in the dark, and on a phone", async () => {
  expect(await dashboard.problemsElsewhere("cohorts")).toEqual([]);
});
