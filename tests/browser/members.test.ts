import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeToken } from "#tests/support/admin";
import { message, track } from "#tests/support/messages";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
const soon = { timeout: 15_000 };

beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
});
afterAll(() => dashboard.close());

const open = (path: string) => page.goto(`${dashboard.address}/p/tea/${path}`);
const members = () => page.getByRole("main").getByRole("row");

test("without members it is said what to send", async () => {
  await dashboard.signIn();
  await page.getByRole("link", { name: "Members" }).click();
  await page.getByRole("heading", { name: "No members yet" }).waitFor();
  expect(await page.getByRole("main").textContent()).toContain("Member Joined");
  expect(await dashboard.violations()).toEqual([]);
});

test("a member is found by an id of a device, opened, and their timeline filtered", async () => {
  await dashboard.send([
    message(90, { anonymousId: "phone-1", event: "Page Viewed", properties: { path: "/tea" } }),
    message(80, {
      anonymousId: "phone-1",
      userId: "anna",
      event: "Member Joined",
      properties: { channel: "wechat" },
    }),
    message(79, {
      type: "identify",
      userId: "anna",
      traits: { name: "Anna Liu", email: "anna@tea.example" },
    }),
    track("anna", "Order Completed", 50, { order_id: "O-1", total: 120.5, currency: "CNY" }),
    track("anna", "NPS Answered", 49, { score: 9 }),
    ...Array.from({ length: 60 }, (_, n) =>
      track("anna", "Content Viewed", 48 - n / 10, { content_id: `c${n}` }),
    ),
    track("ben", "Member Joined", 30),
    message(20, { anonymousId: "stranger", event: "Page Viewed" }),
  ]);
  await expect
    .poll(async () => {
      await open("members");
      return members().count();
    }, soon)
    .toBe(3);
  expect(await members().nth(1).textContent()).toContain("ben");
  await page.getByLabel("Visitors too").click();
  await page.getByText("3 members and visitors").first().waitFor();
  await page.getByLabel("Search").fill("phone-1");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText("1 member or visitor").first().waitFor();
  expect(page.url()).toContain("search=phone-1");
  expect(await members().nth(1).textContent()).toContain("¥120.50");
  expect(await dashboard.violations()).toEqual([]);

  await page.getByRole("link", { name: "anna" }).click();
  await page.getByRole("heading", { name: "anna" }).waitFor();
  const main = page.getByRole("main");
  expect(await main.textContent()).toContain("anna@tea.example");
  expect(await main.textContent()).toContain("phone-1");
  const items = page.getByRole("region", { name: "Timeline" }).locator("ol > li");
  expect(await items.count()).toBe(50);
  // Pressed again if a navigation that was still ending took the first answer with it.
  const older = page.getByRole("link", { name: "Load older" });
  const press = async () => {
    if (await older.isVisible()) await older.click();
    return items.count();
  };
  await expect.poll(press, { ...soon, interval: 2_000 }).toBe(65);
  await page.getByText("This is where it began.").waitFor();

  await page.getByRole("link", { name: "Order Completed" }).click();
  await expect.poll(() => items.count(), soon).toBe(1);
  expect(page.url()).toContain("event=Order+Completed");
  expect(await items.first().textContent()).toContain("¥120.50");
  await items.first().locator("summary").click();
  await page.getByRole("region", { name: "Properties" }).waitFor();
  expect(await page.getByRole("region", { name: "Properties" }).textContent()).toContain('"total": 120.5');
  expect(await dashboard.violations()).toEqual([]);
  await page.getByRole("link", { name: "All events" }).click();
  await expect.poll(() => items.count(), soon).toBe(50);
});

test("nobody is found, and who was never there has no page", async () => {
  await open("members?search=nobody-at-all");
  await page.getByText("Nobody matches “nobody-at-all”.").waitFor();
  const answer = await open("members/12345");
  expect(answer?.status()).toBe(404);
  await page.getByRole("heading", { name: "Nobody is known under this id" }).waitFor();
  expect((await open("members?sort=age"))?.status()).toBe(400);
});

test("the members behind a number lead to their pages", async () => {
  await open("retention?unit=day&units=2");
  await page.getByRole("group", { name: "Cohorts: Everybody" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "anna" }).click();
  await page.getByRole("heading", { name: "anna" }).waitFor();
});

const listSchema = z.object({
  count: z.number(),
  members: z.array(z.object({ id: z.string(), userId: z.string() })),
});
const eventsSchema = z.object({
  events: z.array(z.object({ event: z.string() })),
  next: z.string().nullable(),
});

test("the API answers the same, for who has a token", async () => {
  const token = await makeToken(dashboard.folder, "tea");
  const ask = (path: string, more: Record<string, string> = {}) =>
    fetch(`${dashboard.address}/api/v1/members${path}?${new URLSearchParams({ project: "tea", ...more })}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const list = listSchema.parse(await (await ask("", { search: "LIU" })).json());
  expect(list).toMatchObject({ count: 1, members: [{ userId: "anna" }] });
  const id = list.members[0]?.id ?? "";
  const csv = await (await ask("", { format: "csv", sort: "joined" })).text();
  expect(csv.split("\r\n").map((line) => line.split(",")[1])).toEqual(["user_id", "ben", "anna", undefined]);
  expect(await (await ask(`/${id}`)).json()).toMatchObject({
    id,
    netSales: "120.50",
    verdict: { verdict: "counts" },
  });

  const first = eventsSchema.parse(await (await ask(`/${id}/events`, { limit: "64" })).json());
  expect(first.events).toHaveLength(64);
  const rest = eventsSchema.parse(await (await ask(`/${id}/events`, { before: first.next ?? "" })).json());
  expect(rest).toMatchObject({ events: [{ event: "Page Viewed" }], next: null });

  expect((await ask("/12345")).status).toBe(404);
  const refused = await ask("", { sort: "age" });
  expect([refused.status, await refused.json()]).toMatchObject([400, { error: { parameter: "sort" } }]);
  const stranger = await fetch(`${dashboard.address}/api/v1/members?project=tea`);
  expect(stranger.status).toBe(401);
});

test("the pages hold in Chinese, in the dark, and on a phone", async () => {
  await open("members?search=anna");
  const path = await page.getByRole("main").getByRole("link", { name: "anna" }).getAttribute("href");
  expect(await dashboard.problemsElsewhere("members")).toEqual([]);
  expect(await dashboard.problemsElsewhere((path ?? "").replace("/p/tea/", ""))).toEqual([]);
});

test("the browser's console stayed silent", () =>
  expect(dashboard.complaints.filter((words) => !/status of (400|404)/.test(words))).toEqual([]));
