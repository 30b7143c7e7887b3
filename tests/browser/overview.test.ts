import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDashboard, openDashboard, OWNER } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;

// Three customers in Shanghai: anna buys twice (100.10 and 50.20), bo once (30.00) a minute after local midnight of
// 11 March, which is still 10 March in UTC; cai only joins. One refund of 20.30.
const EVENTS = [
  { userId: "anna", event: "Member Joined", timestamp: "2026-03-02T02:00:00Z" },
  { userId: "bo", event: "Member Joined", timestamp: "2026-03-02T03:00:00Z" },
  { userId: "cai", event: "Member Joined", timestamp: "2026-03-03T03:00:00Z" },
  {
    userId: "anna",
    event: "Order Completed",
    timestamp: "2026-03-04T02:00:00Z",
    properties: { order_id: "1", total: 100.1 },
  },
  {
    userId: "anna",
    event: "Order Completed",
    timestamp: "2026-03-05T02:00:00Z",
    properties: { order_id: "2", total: 50.2 },
  },
  {
    userId: "anna",
    event: "Order Refunded",
    timestamp: "2026-03-06T02:00:00Z",
    properties: { order_id: "2", total: 20.3 },
  },
  {
    userId: "bo",
    event: "Order Completed",
    timestamp: "2026-03-10T16:01:00Z",
    properties: { order_id: "3", total: 30 },
  },
];

beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
  const batch = EVENTS.map((event, index) => ({ type: "track", messageId: `m${index}`, ...event }));
  expect(await dashboard.send(batch)).toEqual({ success: true });
});
afterAll(() => dashboard.close());

/** A metric's card; a metric of the plan stands in its phase above as well. */
const card = (name: string) =>
  page.getByRole("heading", { name, exact: true, level: 4 }).last().locator("../..");

test("a manager signs in, and a wrong password is told so without losing the address", async () => {
  await page.goto(dashboard.address);
  await expect.poll(() => page.url()).toContain("/sign-in");
  await page.getByLabel("Email").fill(OWNER.email);
  await page.getByLabel("Password").fill("wrong horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("do not belong together").waitFor();
  expect(await page.getByLabel("Email").inputValue()).toBe(OWNER.email);

  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/p\/tea\/overview/);
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
});

test("the period is chosen by two dates, and the numbers are those of its local days", async () => {
  await page.locator("summary", { hasText: "Last 30 days" }).click();
  await page.getByLabel("From").fill("2026-03-01");
  await page.getByLabel("To", { exact: true }).fill("2026-03-10");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/from=2026-03-01/);
  expect(page.url()).toContain("to=2026-03-10");

  await expect.poll(() => card("Orders").textContent()).toContain("2");
  // 100.10 + 50.20 − 20.30; bo's order falls on 11 March in Shanghai.
  await expect.poll(() => card("Net sales").textContent()).toContain("130.00");
  expect(await card("New members").textContent()).toContain("3");

  await page.goto(page.url().replace("to=2026-03-10", "to=2026-03-11"));
  expect(await card("Orders").textContent()).toContain("3");
  expect(await card("Net sales").textContent()).toContain("160.00");
});

test("a view is kept by its name, and makes its choices on another page", async () => {
  await page.keyboard.press("v");
  await page.getByLabel("Save this view as").fill("Early March");
  await page.getByRole("button", { name: "Save" }).and(page.locator(":visible")).click();
  await page.locator("summary", { hasText: "Early March" }).waitFor({ state: "attached" });
  const overview = page.url();

  await page.goto(overview.replace(/overview.*/, "growth?last=7d"));
  await page.keyboard.press("v");
  expect(await dashboard.violations()).toEqual([]);
  await page.getByRole("link", { name: "Early March" }).click();
  await page.waitForURL(/growth\?from=2026-03-01&to=2026-03-11$/);

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find" }).fill("early");
  await page.getByRole("option", { name: /Early March.*View/ }).click();
  await page.waitForURL(overview);
  // The address changes before the page does.
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
});

test("the language changes every word and no number", async () => {
  await dashboard.prefer("中文");
  await page.getByRole("heading", { level: 1, name: "总览" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  expect(page.url()).toContain("from=2026-03-01");
  expect(await card("订单数").textContent()).toContain("3");
  expect(await dashboard.violations()).toEqual([]);
  await dashboard.prefer("English");
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
});

test("both themes hold for assistive technology", async () => {
  await dashboard.prefer("Light");
  await page.locator("html[data-theme=light]").waitFor();
  expect(await dashboard.violations()).toEqual([]);
  await dashboard.prefer("Dark");
  await page.locator("html[data-theme=dark]").waitFor();
  expect(await dashboard.violations()).toEqual([]);
});

test("nothing overflows on a phone", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("a target is set in place, and a wrong one is told beside the field", async () => {
  await page.reload();
  await page.getByLabel("Set target: New members").click();
  await page.getByLabel("Target for New members").fill("many");
  await page.getByRole("button", { name: "Save" }).and(page.locator(":visible")).click();
  await page.getByText("Enter a number").waitFor();
  expect(await page.getByLabel("Target for New members").inputValue()).toBe("many");
  await page.getByLabel("Target for New members").fill("4");
  await page.getByRole("button", { name: "Save" }).and(page.locator(":visible")).click();
  await page.getByText("75% of target").or(page.getByText("75.0% of target")).waitFor();
});

test("keys: what is typed is found and gone to, the filter opens, and all keys are told", async () => {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Find" });
  await field.fill("net sales");
  await page
    .getByRole("option", { name: /Net sales.*Metric/ })
    .first()
    .waitFor();
  expect(await dashboard.violations()).toEqual([]);
  await field.press("Enter");
  await page.waitForURL(/commerce#net_sales$/);
  await page.getByRole("heading", { level: 1, name: "Commerce" }).waitFor();
  await page.keyboard.press("f");
  await page.getByRole("form", { name: "Filter" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  expect(await dashboard.violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });
});

test("the browser's console stayed silent", () => {
  expect(dashboard.complaints).toEqual([]);
});
