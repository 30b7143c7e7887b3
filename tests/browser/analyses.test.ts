import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { track } from "#tests/support/messages";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
const HOUR = 3_600_000;
const soon = { timeout: 15_000 };

const deed = (userId: string, event: string, hoursAgo: number) =>
  track(userId, event, hoursAgo, { topic: /^(anna|tea)/.test(userId) ? "tea" : "cups" });

/** Three join and look at a product, two add it, one orders it. */
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
  await dashboard.send([
    ...["anna", "ben", "cleo"].flatMap((who) => [
      deed(who, "Member Joined", 50),
      deed(who, "Product Viewed", 49),
    ]),
    ...["anna", "ben"].map((who) => deed(who, "Product Added", 48)),
    deed("anna", "Order Completed", 47),
  ]);
});
afterAll(() => dashboard.close());

const open = (path: string) => page.goto(`${dashboard.address}/p/tea/${path}`);

test("a funnel: from the rail, changed in the builder, to the members behind a step", async () => {
  await dashboard.signIn();
  await page.getByRole("link", { name: "Funnels" }).click();
  const steps = page.getByRole("main");
  await expect
    .poll(async () => {
      await open("funnels");
      return steps.textContent();
    }, soon)
    .toContain("3 members");
  await page.getByRole("button", { name: "Remove step 3" }).click();
  await page.getByLabel("By", { exact: true }).fill("property.topic");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("heading", { name: "By topic" }).waitFor();
  expect(page.url()).toContain("breakdown=property.topic");
  expect(await steps.textContent()).toContain("median 1 hr");
  expect(await dashboard.violations()).toEqual([]);

  await page.getByRole("link", { name: "1 did not come this far" }).first().click();
  await page.getByRole("heading", { name: "1 member" }).waitFor();
  expect(await page.getByRole("row").last().textContent()).toContain("cleo");
  expect(await dashboard.violations()).toEqual([]);
  await page.getByRole("link", { name: "Back to the analysis" }).click();
  await page.getByRole("heading", { name: "By topic" }).waitFor();
});

test("a funnel leaves out who did something in between; its value is taken where one says", async () => {
  const steps = ["Product Viewed", "Order Completed"].map((event) => ({ events: [{ event }] }));
  await open(`funnels?breakdown=property.topic&steps=${encodeURIComponent(JSON.stringify(steps))}`);
  await page.getByLabel("Value taken at").selectOption("the last step reached");
  await page.getByRole("button", { name: "Leave out who did something in between" }).click();
  await page.getByLabel("Event 1 that must not come in between").selectOption("Product Added");
  await page.getByRole("button", { name: "Show" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("attribution"), soon).toBe("last");
  const { searchParams } = new URL(page.url());
  expect(JSON.parse(searchParams.get("exclusions") ?? "")).toEqual([
    { events: [{ event: "Product Added" }], after: 1, before: 2 },
  ]);
  // anna added the product before she ordered it.
  await expect.poll(() => page.getByRole("main").textContent(), soon).toContain("0 members");
  expect(await dashboard.violations()).toEqual([]);
});

test("retention: a cell opens the members it counts", async () => {
  await open("retention?unit=day&units=2");
  const table = page.getByRole("group", { name: "Cohorts: Everybody" });
  await table.waitFor();
  await table.getByRole("link", { name: "100.0%" }).first().click();
  await page.getByRole("heading", { name: "3 members" }).waitFor();
  expect(await page.getByRole("row").count()).toBe(4);
});

test("retention: the habit of the last whole weeks, of as many as wanted", async () => {
  await open("retention");
  const habit = page.getByRole("group", { name: "Habit" });
  await habit.waitFor();
  expect(await habit.getByRole("listitem").count()).toBe(8);
  await page.getByRole("link", { name: "4 wk" }).click();
  await expect.poll(() => habit.getByRole("listitem").count(), soon).toBe(4);
  await open("retention?weeks=1");
  expect(await page.getByRole("alert").textContent()).toContain("weeks");
});

test("what tells apart who went on: compared on demand, down to the members", async () => {
  // Of thirty who read of tea 24 share it, of thirty who read of cups six; more than a day
  // after anna, ben and cleo joined, so that these are new on a day of their own.
  const readers = ["tea", "cup"].flatMap((topic) => Array.from({ length: 30 }, (_, n) => `${topic}-${n}`));
  const sharers = readers.filter((who) => Number(who.slice(4)) < (who.startsWith("tea") ? 24 : 6));
  await dashboard.send([
    // A day after the others joined, at whatever hour this runs.
    ...readers.map((who) => deed(who, "Content Viewed", 26)),
    ...sharers.map((who) => deed(who, "Content Shared", 25)),
  ]);
  const steps = ["Content Viewed", "Content Shared"].map((event) => ({ events: [{ event }] }));
  const address = `funnels?steps=${encodeURIComponent(JSON.stringify(steps))}`;
  await expect
    .poll(async () => {
      await open(address);
      return page.getByRole("main").textContent();
    }, soon)
    .toContain("60 members");
  await page.getByRole("button", { name: "Compare" }).click();
  const table = page.getByRole("group", { name: "What tells them apart" });
  await table.waitFor();
  const row = await table.getByRole("row").filter({ hasText: "Topic: tea" }).innerText();
  // (24 · 24) / (6 · 6)
  expect(row.split("\t")).toEqual([
    ...["Topic: tea", "more go on", "30", "80.0%", "20.0%"],
    ...[expect.stringMatching(/^16× \(/), "< 0.001"],
  ]);
  expect(await dashboard.violations()).toEqual([]);
  const file = page.getByRole("link", { name: /CSV.*What tells them apart|What tells them apart.*CSV/ });
  const answer = await page.request.get(dashboard.address + ((await file.getAttribute("href")) ?? ""));
  expect(await answer.text()).toContain("property.topic,tea,30,24,30,6,16");
  await table.getByRole("link", { name: "30" }).first().click();
  await page.getByRole("heading", { name: "30 members" }).waitFor();
});

test("what cannot be asked is said, and nothing typed is lost", async () => {
  await open("funnels?window=0");
  expect(await page.getByRole("alert").textContent()).toContain("window");
  await open("retention?unit=year");
  expect(await page.getByRole("alert").textContent()).toContain("unit");
  expect(await dashboard.violations()).toEqual([]);
});

test.each([
  ...[
    "funnels",
    "retention",
    "retention/members?cohort=2026-01-01",
    "growth",
    "cost",
    "referral",
    "engagement",
    "brand",
    "segments",
  ],
  ...["content?group=topic", "commerce?lookback=30"],
])("%s holds in Chinese, in the dark, and on a phone", async (path) =>
  expect(await dashboard.problemsElsewhere(path)).toEqual([]),
);

test("growth: a number of growth accounting opens the members it counts; a breakdown is sorted by a click", async () => {
  await page.getByRole("link", { name: "Growth", exact: true }).click();
  await page.getByRole("heading", { name: "Growth", exact: true }).waitFor();
  const table = page.getByRole("group", { name: "Growth accounting, interval by interval" });
  await table.getByRole("link", { name: "3", exact: true }).first().click();
  await page.getByRole("heading", { name: "3 members" }).waitFor();
  await page.getByRole("link", { name: "Back to the analysis" }).click();
  await page.getByRole("heading", { name: "Growth", exact: true }).waitFor();

  await page.getByRole("combobox", { name: "Broken down by" }).fill("property.topic");
  await page.getByRole("form", { name: "Broken down by" }).getByRole("button", { name: "Show" }).click();
  const split = page.getByRole("group", { name: "Channel quality" });
  await split.getByRole("rowheader", { name: "cups" }).waitFor();
  const topics = () => split.getByRole("rowheader").allTextContents();
  const byTopic = split.getByRole("columnheader", { name: "Topic" });
  await byTopic.getByRole("button").click();
  expect([await topics(), await byTopic.getAttribute("aria-sort")]).toEqual([["cups", "tea"], "ascending"]);
  await byTopic.getByRole("button").click();
  expect([await topics(), await byTopic.getAttribute("aria-sort")]).toEqual([["tea", "cups"], "descending"]);
});

test("commerce: broken down, a cell opens the members it counts", async () => {
  await open("commerce");
  await page.getByRole("combobox", { name: "Broken down by" }).fill("property.topic");
  await page.getByRole("form", { name: "Broken down by" }).getByRole("button", { name: "Show" }).click();
  const table = page.getByRole("group", { name: "Who buys" });
  await table.getByRole("rowheader", { name: "tea" }).waitFor();
  await table
    .getByRole("row", { name: /^tea/ })
    .getByRole("link", { name: "1", exact: true })
    .first()
    .click();
  await page.getByRole("heading", { name: "1 member" }).waitFor();
  expect(await page.getByRole("row").last().textContent()).toContain("anna");
});

test("engagement: told apart by the hour with one click", async () => {
  await open("engagement");
  await page.getByRole("link", { name: "Hour", exact: true }).click();
  await expect.poll(() => page.url(), soon).toContain("breakdown=clock.hour");
  await page
    .getByRole("group", { name: "Breakdown" })
    .getByRole("rowheader", { name: /^\d+:00$/ })
    .first()
    .waitFor();
  const field = page.getByRole("combobox", { name: "Broken down by" });
  expect(await field.inputValue()).toBe("Hour");
  await field.fill("joined through");
  await page.getByRole("form", { name: "Broken down by" }).getByRole("button").click();
  await expect.poll(() => page.url(), soon).toContain("breakdown=join.channel");
  await page.getByRole("columnheader", { name: "Joined through" }).waitFor();
  expect(await dashboard.violations()).toEqual([]);
});

test("cost: spend is entered, a wrong file stores nothing, a right one does, and an amount is taken away", async () => {
  await open("cost?last=7d");
  const main = page.getByRole("main");
  expect(await main.textContent()).toContain("npm run admin -- spend import --project tea --file spend.csv");
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(Date.now() - 50 * HOUR);
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("Channel", { exact: true }).fill("organic");
  await page.getByLabel("Amount", { exact: true }).fill("-6");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("is below 0.").waitFor();
  await page.getByLabel("Amount", { exact: true }).fill("60.30");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const channels = page.getByRole("group", { name: "Channels and campaigns" });
  await expect.poll(() => main.textContent(), soon).toContain("CN¥60.30");
  const organic = channels.getByRole("row", { name: /^Organic/ });
  expect((await organic.innerText()).split("\t").slice(1, 5)).toEqual([
    "3",
    "CN¥60.30",
    "CN¥0.00",
    "CN¥20.10",
  ]);

  const upload = async (text: string) => {
    await page
      .getByLabel("A CSV file")
      .setInputFiles({ name: "spend.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Import", exact: true }).click();
  };
  await upload(`date,channel,campaign,amount\n${day},organic,spring,90\n${day},ads,,many\n`);
  await page.getByText("Line 3, amount: wants a decimal").waitFor();
  expect(await channels.getByRole("row", { name: /spring/ }).count()).toBe(0);
  await upload(`date,channel,campaign,amount\n${day},organic,spring,90\n`);
  await channels.getByRole("row", { name: /spring/ }).waitFor();
  expect(await organic.innerText()).toContain("CN¥150.30");
  await page.getByRole("button", { name: `Remove ${day} organic spring` }).click();
  await expect.poll(() => organic.innerText(), soon).toContain("CN¥60.30");
  expect(await dashboard.violations()).toEqual([]);

  await organic.getByRole("link", { name: "3", exact: true }).click();
  await page.getByRole("heading", { name: "3 members" }).waitFor();
});

test("a filter, once applied, counts only those it leaves, and goes along to other pages", async () => {
  await open("trends?last=7d");
  await page.locator("summary", { hasText: "Filter" }).click();
  const filter = page.getByRole("form", { name: "Filter" });
  await filter.getByRole("button", { name: "Add a condition" }).click();
  await filter.getByLabel("Subject").fill("property.topic");
  await filter.getByLabel("Values").fill("cups");
  await filter.getByRole("button", { name: "Apply" }).click();
  await page.locator("summary", { hasText: "Filter: 1 condition" }).waitFor();
  const total = page.getByRole("row", { name: /Whole period/ });
  await expect.poll(() => total.textContent(), soon).toContain("2");
  await page.getByRole("link", { name: "Commerce", exact: true }).click();
  await page.getByRole("heading", { name: "Commerce", exact: true }).waitFor();
  expect(page.url()).toContain("filter=");
  await page.locator("summary", { hasText: "Filter: 1 condition" }).waitFor();
});

test.each(["growth", "referral", "commerce", "satisfaction", "brand", "trends"])(
  "%s says so when nothing happened, and axe finds nothing on it",
  async (name) => {
    await open(`${name}?from=2001-01-01&to=2001-01-31`);
    await page.getByRole("main").waitFor();
    expect(await dashboard.violations()).toEqual([]);
  },
);

test.each(["satisfaction", "trends"])("axe finds nothing on %s", async (name) => {
  await open(`${name}?last=7d`);
  await page.getByRole("main").waitFor();
  expect(await dashboard.violations()).toEqual([]);
});

test("the browser's console stayed silent", () => expect(dashboard.complaints).toEqual([]));
