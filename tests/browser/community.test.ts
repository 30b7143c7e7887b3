import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { track } from "#tests/support/messages";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;
const soon = { timeout: 15_000 };

const TEA_NIGHT = { activity_id: "tea-night", activity_type: "live" };

/** Three join; two take part in an activity, of whom one completes it and had ordered before. */
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
  await dashboard.send([
    ...["anna", "ben", "cleo"].map((who) => track(who, "Member Joined", 50)),
    track("anna", "Order Completed", 47),
    ...["anna", "ben"].map((who) => track(who, "Activity Joined", 46, TEA_NIGHT)),
    track("anna", "Activity Completed", 45, TEA_NIGHT),
  ]);
  await dashboard.signIn();
});
afterAll(() => dashboard.close());

const open = (path: string) => page.goto(`${dashboard.address}/p/tea/${path}`);

test("referral: a branch of the tree opens by keyboard, down to the members, and those with a sign are left out", async () => {
  const joined = (who: string, inviter_id: string, hoursAgo: number) =>
    track(who, "Member Joined", hoursAgo, { inviter_id });
  await dashboard.send([joined("dora", "anna", 20), joined("eli", "dora", 19), joined("fay", "dora", 18)]);
  const branches = page.getByRole("region", { name: "Branches" });
  await dashboard.comes("fay");
  await open("referral?last=7d");
  await expect.poll(() => page.getByRole("main").textContent(), soon).toContain("members invited: 3");
  await page.getByRole("link", { name: "Whom anna brought" }).press("Enter");
  await page.getByRole("link", { name: "Whom dora brought" }).press("Enter");
  await branches.getByRole("link", { name: "eli" }).waitFor();
  expect(await branches.textContent()).toContain("3 in the branch2 generations");
  expect(await dashboard.violations()).toEqual([]);

  await page.getByRole("switch", { name: "Leave them out of the numbers" }).click();
  await page.getByText("Members with a sign are left out of all numbers above.").waitFor();
  expect(page.url()).toContain("invite.sign");
  await page.getByRole("switch", { name: "Count them again" }).click();
  await branches.getByRole("link", { name: "3 in the branch" }).click();
  await page.getByRole("heading", { name: "3 members" }).waitFor();
});

test("referral: the drawn tree looks at the branch that is pressed", async () => {
  await open("referral?last=7d");
  const drawing = page.getByRole("group", { name: "The tree as a drawing" });
  await drawing
    .getByTitle("anna: 1 invited, 3 in the branch; came in the period, themselves counted: 3")
    .waitFor();
  await drawing
    .getByTitle("dora: 2 invited, 2 in the branch; came in the period, themselves counted: 3")
    .click();
  await page.getByRole("navigation", { name: "Where the branch stands" }).waitFor();
  expect((await drawing.locator("a").allTextContents()).toSorted()).toEqual(["dora2", "eli", "fay"]);
  expect(await dashboard.violations()).toEqual([]);
});

test("segments: a KOC score opens how it went and what it was made of", async () => {
  // ben likes the one post of anna: of the three shares whose mean the score is, one is 100 % and two are 0.
  await dashboard.send([
    track("anna", "Content Published", 1, { content_id: "pot" }),
    track("ben", "Content Liked", 0.9, { content_id: "pot" }),
  ]);
  const best = page.getByRole("group", { name: "Highest KOC scores" });
  await expect
    .poll(async () => (await open("segments?last=7d"), page.getByRole("main").textContent()), soon)
    .toContain("33.3");
  await best.getByRole("link", { name: "33.3" }).click();
  await page.getByRole("heading", { name: "KOC score of anna" }).waitFor();
  const course = page.getByRole("group", { name: "KOC score of anna" }).getByRole("row");
  expect((await course.nth(1).innerText()).split("\t")).toEqual([
    ...[expect.stringContaining("so far"), "active fan", "33.3"],
    ...["1", "1", "0", "CN¥0.00"],
  ]);
  await page.getByRole("link", { name: "Their page" }).click();
  await page.getByRole("heading", { name: "anna", level: 1 }).waitFor();
});

test("an activity: who took part, and why nothing is said of what it changed", async () => {
  await open("activities");
  await page.getByRole("heading", { name: "Activities", level: 1 }).waitFor();
  const types = page.getByRole("region", { name: "Types" });
  expect(await types.getByRole("row").last().textContent()).toMatch(/^Live.+22150\.0%1/);
  await page.getByRole("region", { name: "Activities" }).getByRole("link", { name: "tea-night" }).click();
  await page.getByRole("heading", { name: "What tea-night changed" }).waitFor(soon);
  expect(await page.getByRole("note").textContent()).toContain("fewer than 30 can be held against others");
  expect(await dashboard.violations()).toEqual([]);
});

test("brand and health: the commands for what is not sent yet work, and fill the page", async () => {
  await open("brand?last=7d");
  await page.getByRole("heading", { name: "Not sent in this period" }).waitFor();
  const commands = await page.getByRole("region", { name: /^Command: / }).allTextContents();
  expect(commands.length).toBe(4);
  for (const command of commands) {
    const [, address = "", key = "", body = ""] =
      /^curl (\S+) -u (\S+): [\s\S]* -d '([\s\S]+)'$/.exec(command) ?? [];
    const authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`;
    const headers = { authorization, "content-type": "application/json" };
    expect((await fetch(address, { method: "POST", headers, body })).status).toBe(200);
  }
  await expect
    .poll(async () => {
      await open("brand?last=7d");
      return page.getByRole("main").textContent();
    }, soon)
    .not.toContain("Not sent in this period");
  expect(await page.getByRole("group", { name: "Support by topic" }).textContent()).toContain(
    "delivery1100.0%15 min",
  );
  await page
    .getByRole("group", { name: "Reports by reason" })
    .getByRole("link", { name: "1", exact: true })
    .click();
  await page.getByRole("heading", { name: "1 member" }).waitFor();
  expect(await page.getByRole("row").last().textContent()).toContain("anna");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").last().fill("time_to_removal");
  await page.getByRole("option", { name: /Time to removal/ }).click();
  await expect.poll(() => page.url(), soon).toContain("/brand#time_to_removal");
});

test("the browser's console stayed silent", () => expect(dashboard.complaints).toEqual([]));
