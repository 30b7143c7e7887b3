import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AgoraProcess, startProcess } from "#tests/support/agora-process";
import { openBrowser } from "#tests/support/browser";

let folder: string;
let agora: AgoraProcess | undefined;
let closeBrowser: (() => Promise<void>) | undefined;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-setup-"));
  agora = await startProcess(folder);
  const { context, close } = await openBrowser();
  closeBrowser = close;
  page = await context.newPage();
});
afterAll(async () => {
  await closeBrowser?.();
  await agora?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** The link that the program prints at its first start. */
const setupLink = () => /Create the first account: (\S+)/.exec(agora?.output() ?? "")?.[1] ?? "no link";

test("from the first start to the first event on the page", async () => {
  await page.goto(setupLink());
  const [you, project] = [
    page.getByRole("group", { name: "You" }),
    page.getByRole("group", { name: "Project" }),
  ];
  await you.getByLabel("Name").fill("Mei");
  await you.getByLabel("Email").fill("mei@example.com");
  await you.getByLabel("Password").fill("correct horse battery");
  await project.getByLabel("Name").fill("Tea Club");
  await project.getByLabel("Key").fill("tea-club");
  await page.getByRole("button", { name: "Create account and project" }).click();

  // The command as shown, run as a reader would run it.
  const command = await page.locator("pre").textContent();
  expect(execFileSync("sh", ["-c", command ?? ""], { encoding: "utf8", stdio: "pipe" })).toBe(
    '{"success":true}',
  );

  await page.getByRole("link", { name: "Open the dashboard" }).click();
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  const newMembers = page.getByRole("heading", { name: "New members", exact: true }).last().locator("../..");
  await expect
    .poll(
      async () => {
        await page.reload();
        return newMembers.textContent();
      },
      { timeout: 15_000 },
    )
    .toContain("1 member");
});

test("the setup opens once", async () => {
  const answer = await page.goto(setupLink());
  expect(answer?.status()).toBe(410);
});
