import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;

const order = (number: number, total: unknown) => ({
  type: "track",
  messageId: `o${number}`,
  event: "Order Completed",
  userId: `member-${number}`,
  properties: { order_id: String(number), total },
  context: { library: { name: "shop-sdk", version: "4.2.0" } },
});

beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
});
afterAll(() => dashboard.close());

const open = (path: string) => page.goto(`${dashboard.address}/p/tea/${path}`);
const soon = { timeout: 15_000 };

test("live events: nothing yet, then each event within seconds, with both its forms and the rules between", async () => {
  await dashboard.signIn();
  await page.getByRole("link", { name: "Live events" }).click();
  await page.getByText("Nothing has arrived since the program started").waitFor();
  expect(await dashboard.violations()).toEqual([]);

  await dashboard.send([order(1, 10), order(2, "¥20.50"), order(2, "¥20.50")]);
  const items = page.locator("main li details");
  await expect.poll(() => items.count(), soon).toBe(3);
  await items.last().locator("summary").click();
  const opened = await items.last().textContent();
  expect(opened).toContain('"order_id": "1"');
  expect(opened).toContain('"money": "10"');
  expect(opened).toContain("Read the amount in the project’s currency");

  await page.getByLabel("Outcome").selectOption("quarantined");
  await expect.poll(() => items.count(), soon).toBe(2);
  await expect.poll(() => page.url(), soon).toContain("outcome=quarantined");
  await page.getByLabel("Search").fill("MEMBER-1");
  await page.getByText("None of the last events match.").waitFor();
  await page.getByLabel("Search").fill("");
  await page.getByLabel("Outcome").selectOption("all");
  await expect.poll(() => items.count(), soon).toBe(3);

  await page.getByRole("button", { name: "Pause" }).click();
  await dashboard.send([order(3, 30)]);
  await page.getByText("Paused; 1 more arrived").waitFor(soon);
  expect(await items.count()).toBe(3);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.poll(() => items.count(), soon).toBe(4);
  expect(await dashboard.violations()).toEqual([]);
});

test("data quality: everything is accounted for, with reasons and senders", async () => {
  const books = async () => {
    await open("quality");
    return page.getByRole("group", { name: "Books" }).getByRole("row").last().allInnerTexts();
  };
  // Four lines: two orders stored, a piece that was refused, and its repeat.
  await expect.poll(books, { timeout: 45_000, interval: 2_000 }).toEqual(["default\t4\t2\t1\t1\t0\t0"]);
  await page.getByText("Every event that was accepted is stored").waitFor();
  const senders = await page.getByRole("group", { name: "Who sends" }).textContent();
  expect(senders).toContain("shop-sdk");
  expect(senders).toContain("4.2.0");
  expect(await page.getByRole("group", { name: "Why quarantined" }).textContent()).toContain(
    "Amount is no number",
  );
  expect(await dashboard.violations()).toEqual([]);
});

test("quarantine: found by its reason, tried, mended and replayed", async () => {
  await page.getByRole("link", { name: "Amount is no number" }).click();
  await page.getByRole("heading", { level: 1, name: "Quarantine" }).waitFor();
  await page.locator("main details").first().locator("summary").click();
  expect(await page.locator("main details").first().textContent()).toContain('"total": "¥20.50"');
  expect(await dashboard.violations()).toEqual([]);

  const rules = page.getByLabel("Rules");
  await rules.fill("make it good");
  await page.getByRole("button", { name: "Try" }).click();
  await page.getByText("Line 1 is no rule: make it good").waitFor();
  expect(await rules.inputValue()).toBe("make it good");
  await rules.fill("number properties.total");
  await page.getByRole("button", { name: "Try" }).click();
  await page.getByText("Of 1 tried, 1 would be stored and 0 refused again.").waitFor();
  await page.getByRole("button", { name: "Replay", exact: true }).click();
  await page.getByText("1 replayed, 0 refused again.").waitFor();
  await page.getByText("No entry matches.").waitFor();

  await page.getByLabel("State").selectOption("replayed");
  await expect.poll(() => page.locator("main details").count()).toBe(1);
  await dashboard.comes("member-2");
  await open("overview");
  const sales = page.getByRole("heading", { name: "Net sales", level: 4 }).last().locator("../..");
  await expect.poll(() => sales.textContent(), soon).toContain("60.50");
});

test("what is dismissed can be taken back", async () => {
  await dashboard.send([order(9, "nothing")]);
  await open("quality/quarantine");
  await expect
    .poll(async () => {
      await page.reload();
      return page.locator("main details").count();
    }, soon)
    .toBe(1);
  await page.getByRole("button", { name: "Dismiss all of them" }).click();
  await page.getByText("1 dismissed.").waitFor();
  await page.getByLabel("State").selectOption("dismissed");
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByText("1 taken back.").waitFor();
  await page.getByLabel("State").selectOption("waiting");
  await expect.poll(() => page.locator("main details").count()).toBe(1);
});

test.each(["live", "quality", "quality/quarantine"])(
  "%s holds in Chinese, in the dark, and on a phone",
  async (path) => expect(await dashboard.problemsElsewhere(path)).toEqual([]),
);

test("the browser's console stayed silent", () => {
  expect(dashboard.complaints).toEqual([]);
});
