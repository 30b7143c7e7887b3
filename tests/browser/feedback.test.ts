import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
const soon = { timeout: 15_000 };

beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
});
afterAll(() => dashboard.close());

const open = (on: Page, search = "") => on.goto(`${dashboard.address}/p/tea/satisfaction/feedback${search}`);
const entries = (on: Page) => on.getByRole("list", { name: "Feedback" }).locator("> li");
const sent = (userId: string, event: string, hoursAgo: number, properties: object) => ({
  type: "track",
  messageId: `${userId}-${event}`,
  timestamp: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
  ...{ userId, event, properties },
});

test("without feedback it is said what to send; with it, it is found by words and score", async () => {
  await dashboard.signIn();
  await page.goto(`${dashboard.address}/p/tea/satisfaction`);
  await page.getByRole("link", { name: "What members wrote" }).click();
  await page.getByText("Nobody said anything that fits.").waitFor();
  await dashboard.send([
    sent("anna", "NPS Answered", 30, { score: 3, comment: "配送太慢 – three days!" }),
    sent("ben", "NPS Answered", 31, { score: 10, comment: "Lovely tea" }),
    sent("cleo", "NPS Answered", 32, { score: 8 }),
    sent("dan", "Feedback Sent", 33, { text: "Please add oolong", tag: "wish" }),
  ]);
  await expect.poll(async () => (await open(page), entries(page).count()), soon).toBe(3);
  expect(await entries(page).allInnerTexts()).toEqual([
    expect.stringContaining("配送太慢"),
    expect.stringContaining("Lovely tea"),
    expect.stringContaining("about wish"),
  ]);
  expect(await dashboard.violations()).toEqual([]);
  await page.getByLabel("Scores without words too").check();
  await expect.poll(() => entries(page).count(), soon).toBe(4);
  await page.getByRole("combobox", { name: /^Score/ }).selectOption("bad");
  await expect.poll(() => entries(page).count(), soon).toBe(1);
  expect(page.url()).toContain("band=bad");
  await open(page, "?search=OOLONG");
  expect(await entries(page).count()).toBe(1);
  expect(await page.getByRole("searchbox", { name: "Words" }).inputValue()).toBe("OOLONG");
});

test("one takes a step; another who had not seen it is told, keeps what they wrote, and saves it then", async () => {
  const other = await page.context().newPage();
  for (const on of [page, other]) {
    await open(on, "?band=bad");
    await entries(on).getByText("Handle", { exact: true }).click();
  }
  await page.getByLabel("Note").fill("Calling her");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/In hand · Mei · /).waitFor();
  expect(await page.getByRole("navigation", { name: "State" }).innerText()).toMatch(/In hand\s*1/);

  await other.getByLabel("Note").fill("Sent a voucher");
  await other.getByRole("combobox", { name: /^State/ }).selectOption("handled");
  await other.getByRole("button", { name: "Save" }).click();
  await other.getByRole("alert").waitFor();
  await other.getByText("Calling her").waitFor();
  expect(await other.getByLabel("Note").inputValue()).toBe("Sent a voucher");
  await other.getByRole("button", { name: "Save" }).click();
  await other.getByText(/Handled · Mei · /).waitFor();
  await other.close();
  await page.reload();
  await page.getByText("Sent a voucher").waitFor();
  expect(await dashboard.violations()).toEqual([]);
});

test("the file has what the page has, with the last step", async () => {
  await open(page);
  const href = (await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "";
  const answer = await page.request.get(dashboard.address + href);
  const [head, first, ...rest] = (await answer.text()).trim().split("\r\n");
  expect(head).toBe(
    "id,time,kind,score,band,text,about,member,user_id,channel,state,note,changed_by,changed_at",
  );
  expect(first).toContain("配送太慢 – three days!");
  expect(first).toContain("handled,Sent a voucher,Mei,");
  expect(rest).toHaveLength(2);
});

test("it holds in Chinese, in the dark, and on a phone; the browser's console stayed silent", async () => {
  expect(await dashboard.problemsElsewhere("satisfaction/feedback?last=90d")).toEqual([]);
  expect(dashboard.complaints).toEqual([]);
});
