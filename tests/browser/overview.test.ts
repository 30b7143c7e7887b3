import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { admin, makeProject } from "#tests/support/admin";
import { type AgoraProcess, startProcess } from "#tests/support/agora-process";
import { openBrowser } from "#tests/support/browser";

const PASSWORD = "correct horse battery";
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const violationsSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

let folder: string;
let agora: AgoraProcess | undefined;
let context: BrowserContext;
let closeBrowser: (() => Promise<void>) | undefined;
let address: string;
let page: Page;
const complaints: string[] = [];

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
  folder = await mkdtemp(join(tmpdir(), "agora-browser-data-"));
  agora = await startProcess(folder);
  address = agora.address;
  const writeKey = await makeProject(folder, "tea", "Asia/Shanghai");
  await admin(
    folder,
    ...["account", "create", "--email", "mei@example.com", "--name", "Mei", "--password", PASSWORD],
    ...["--project", "tea", "--role", "owner"],
  );
  const batch = EVENTS.map((event, index) => ({ type: "track", messageId: `m${index}`, ...event }));
  const response = await fetch(`${address}/v1/batch`, {
    method: "POST",
    body: JSON.stringify({ writeKey, batch }),
  });
  expect(await response.json()).toEqual({ success: true });

  ({ context, close: closeBrowser } = await openBrowser());
  page = await context.newPage();
  page.on("console", (message) => {
    // The browser reports the refusals that two tests provoke; those are ours to give.
    const provoked = /the server responded with a status of (401|422)/.test(message.text());
    if (message.type() === "error" && !provoked) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterAll(async () => {
  await closeBrowser?.();
  await agora?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Presses a button of the account menu; pages load anew after it. */
async function prefer(choice: string) {
  await page.locator("summary", { hasText: /Account|账号/ }).click();
  await page.getByRole("button", { name: choice, exact: true }).click();
}

/** A metric's card; a metric of the plan stands in its phase above as well. */
const card = (name: string) =>
  page.getByRole("heading", { name, exact: true, level: 4 }).last().locator("../..");

async function violations() {
  await page.addScriptTag({ path: AXE });
  const found = violationsSchema.parse(await page.evaluate("axe.run().then((result) => result.violations)"));
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

test("a manager signs in, and a wrong password is told so without losing the address", async () => {
  await page.goto(address);
  await expect.poll(() => page.url()).toContain("/sign-in");
  await page.getByLabel("Email").fill("mei@example.com");
  await page.getByLabel("Password").fill("wrong horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("do not belong together").waitFor();
  expect(await page.getByLabel("Email").inputValue()).toBe("mei@example.com");

  await page.getByLabel("Password").fill(PASSWORD);
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

test("the language changes every word and no number", async () => {
  await prefer("中文");
  await page.getByRole("heading", { level: 1, name: "总览" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  expect(page.url()).toContain("from=2026-03-01");
  expect(await card("订单数").textContent()).toContain("3");
  expect(await violations()).toEqual([]);
  await prefer("English");
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
});

test("both themes hold for assistive technology", async () => {
  await prefer("Light");
  await page.locator("html[data-theme=light]").waitFor();
  expect(await violations()).toEqual([]);
  await prefer("Dark");
  await page.locator("html[data-theme=dark]").waitFor();
  expect(await violations()).toEqual([]);
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

test("the browser's console stayed silent", () => {
  expect(complaints).toEqual([]);
});
