import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { admin } from "#tests/support/admin";
import { type OpenDashboard, openDashboard } from "#tests/support/open-dashboard";

let dashboard: OpenDashboard;
let page: Page;

const deed = (place: number, userId: string, event: string) => ({
  type: "track",
  messageId: `m${place}`,
  userId,
  event,
  timestamp: new Date(Date.now() - 3_600_000).toISOString(),
  properties: {},
});

beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = dashboard);
  await dashboard.send(["anna", "ben"].map((who, place) => deed(place, who, "Member Joined")));
  await dashboard.signIn();
});
afterAll(() => dashboard.close());

const open = (path = "sql") => page.goto(`${dashboard.address}/p/tea/${path}`);
const question = () => page.locator("textarea[name=sql]");
const COUNTING = "SELECT event, count() AS n FROM all_events GROUP BY event";

test("a question is run, drawn up as a table and had as a file", async () => {
  await expect
    .poll(
      async () => {
        await open();
        await question().fill(COUNTING);
        await question().press("Control+Enter");
        await page.getByRole("heading", { name: "Result" }).waitFor();
        return page.getByRole("table").textContent();
      },
      { timeout: 15_000 },
    )
    .toContain("Member Joined2");
  expect(await page.getByText("1 row").textContent()).toContain("ms");
  expect(await dashboard.violations()).toEqual([]);
  const file = await page.request.get(
    new URL((await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "", dashboard.address)
      .href,
  );
  expect(await file.text()).toBe("event,n\r\nMember Joined,2\r\n");
});

test("what is wrong is told at its place, and the question stays", async () => {
  await open();
  await question().fill("SELECT event\nFROM all_events GRUP BY event");
  await page.getByRole("button", { name: "Run" }).click();
  expect(await page.getByRole("alert").textContent()).toBe("Syntax error near BY (line 2, column 22)");
  expect(await question().inputValue()).toContain("GRUP");
  await question().fill("SELECT * FROM events");
  await page.getByRole("button", { name: "Run" }).click();
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("events cannot be read");
});

test("a question is kept by name, opened again, and removed", async () => {
  await open();
  await question().fill(COUNTING);
  await page.getByRole("button", { name: "Save" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("A name is needed");
  expect(await question().inputValue()).toBe(COUNTING);
  await page.getByPlaceholder("Name to keep it under").fill("Events");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/query=/);
  await open();
  await page.getByRole("link", { name: "Events", exact: true }).click();
  await expect.poll(() => question().inputValue()).toBe(COUNTING);
  await page.locator("summary", { hasText: "Remove" }).click();
  await page.getByRole("button", { name: "Remove for good" }).click();
  await page.getByText("None yet.").waitFor();
});

test("a click on a relation puts its name where the cursor is", async () => {
  await open();
  await question().fill("SELECT * FROM ");
  await page.locator("summary", { hasText: "all_orders" }).click();
  await page.getByRole("button", { name: "Insert all_orders" }).click();
  expect(await question().inputValue()).toBe("SELECT * FROM all_orders");
});

test("tokens ask over the API as their role allows", async () => {
  const token = async (role: string) =>
    z
      .object({ token: z.string() })
      .parse(await admin(dashboard.folder, "token", "create", "--project", "tea", "--role", role)).token;
  const ask = async (role: string, body: Record<string, string>) => {
    const answer = await fetch(`${dashboard.address}/api/v1/sql`, {
      method: "POST",
      headers: { authorization: `Bearer ${await token(role)}`, "content-type": "application/json" },
      body: JSON.stringify({ project: "tea", ...body }),
    });
    return { status: answer.status, body: z.record(z.string(), z.unknown()).parse(await answer.json()) };
  };
  expect(await ask("analyst", { sql: COUNTING })).toMatchObject({
    status: 200,
    body: { columns: [{ name: "event" }, { name: "n", type: "UInt64" }], rows: [["Member Joined", 2]] },
  });
  expect(await ask("manager", { sql: COUNTING })).toMatchObject({
    status: 403,
    body: { error: { code: "not-allowed" } },
  });
  expect(await ask("analyst", { sql: "SELECT (1" })).toMatchObject({
    status: 400,
    body: { error: { parameter: "sql", message: "this ( is not closed (line 1, column 8)" } },
  });
  expect((await fetch(`${dashboard.address}/api/v1/sql?project=tea&sql=SELECT+1`)).status).toBe(401);
});

test("it holds in Chinese, in both themes and on a phone, without complaints", async () => {
  expect(await dashboard.problemsElsewhere("sql")).toEqual([]);
  expect(dashboard.complaints).toEqual([]);
});
