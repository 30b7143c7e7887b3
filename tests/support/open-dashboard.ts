import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { vi } from "vitest";
import { z } from "zod";
import { type Language, LOCALE } from "~/i18n/languages";
import { type AgoraProcess, startProcess } from "#tests/support/agora-process";
import { migratedFolder } from "#tests/support/migrated-folder";
import { openBrowser } from "#tests/support/browser";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const violationsSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

const soon = { timeout: 15_000 };

/** The account that `openDashboard` makes, an owner of its project `tea` in Shanghai. */
export const OWNER = { email: "mei@example.com", password: "correct horse battery" };

/** The product with one project, and a browser in front of it. */
export interface OpenDashboard {
  address: string;
  folder: string;
  writeKey: string;
  page: Page;
  /**
   * Errors that the browser reported, but for the answers 401 and 422, which tests provoke, and for what Remix writes
   * when a navigation overtakes another whose data are being decoded: the first is given up, as it should be.
   */
  complaints: string[];
  /** Posts messages to the door and gives its answer. */
  send(batch: object[]): Promise<unknown>;
  /** Waits until what a member did is stored, before a page of many questions is opened once. */
  comes(member: string): Promise<void>;
  /** Signs the owner in, onto the page of members, which asks little. */
  signIn(): Promise<void>;
  /** Presses a button of the account menu; pages load anew after it. */
  prefer(choice: string): Promise<void>;
  /** What axe finds on the page. */
  violations(): Promise<string[]>;
  /** What is wrong with a page of the project in Chinese, in both themes and on a phone; leaves it in English. */
  problemsElsewhere(path: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Sends the form of the first start, and gives the write key that the page shows then. */
async function setUp(agora: AgoraProcess): Promise<string> {
  const { address } = agora;
  const token = await vi.waitFor(() => {
    const found = /\/setup\?token=(\S+)/.exec(agora.output())?.[1];
    if (found === undefined) throw new Error("the program has not told how to set it up");
    return found;
  }, soon);
  const answer = await fetch(`${address}/setup`, {
    method: "POST",
    headers: { origin: address },
    body: new URLSearchParams({
      ...{ token, name: "Mei", ...OWNER },
      ...{ projectName: "Tea Club", projectKey: "tea", zone: "Asia/Shanghai", currency: "CNY" },
    }),
  });
  const writeKey = /wk_[\w-]+/.exec(await answer.text())?.[0];
  if (writeKey === undefined) throw new Error(`the setup was answered with ${answer.status} and no key`);
  return writeKey;
}

export async function openDashboard(): Promise<OpenDashboard> {
  const folder = await migratedFolder("agora-browser-data-");
  const [agora, { context, close }] = await Promise.all([startProcess(folder), openBrowser()]);
  const { address } = agora;
  const writeKey = await setUp(agora);
  const page = await context.newPage();
  const complaints: string[] = [];
  // Who leaves a page ends what it still reads.
  const expected = /the server responded with a status of (401|422)|^AbortError: signal is aborted/;
  const complain = (text: string) => {
    if (!expected.test(text)) complaints.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") complain(message.text());
  });
  page.on("pageerror", ({ name, message }) => complain(`${name}: ${message}`));

  const prefer = async (choice: string) => {
    await page.locator("summary", { hasText: /Account|账号/ }).click();
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: choice, exact: true }).click();
    await loaded;
  };
  const violations = async () => {
    await page.addScriptTag({ path: AXE });
    const found = violationsSchema.parse(
      await page.evaluate("axe.run().then((result) => result.violations)"),
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  };

  return {
    address,
    folder,
    writeKey,
    page,
    complaints,
    prefer,
    violations,
    problemsElsewhere: async (path) => {
      const see = async (language: Language, theme: string) => {
        const form = { language, theme };
        const answer = await page.request.post(`${address}/preferences`, {
          ...{ form, maxRedirects: 0, headers: { origin: address } },
        });
        if (answer.status() !== 302) throw new Error(`preferences were answered with ${answer.status()}`);
        await page.goto(`${address}/p/tea/${path}`);
        await page.locator(`html[lang=${LOCALE[language]}][data-theme=${theme}]`).waitFor();
      };
      await page.setViewportSize({ width: 390, height: 844 });
      await see("zh", "dark");
      const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
      const problems = width === 390 ? [] : [`${width} px wide on a phone of 390`];
      await page.setViewportSize({ width: 1440, height: 900 });
      problems.push(...(await violations()));
      await see("zh", "light");
      problems.push(...(await violations()));
      await see("en", "light");
      return problems;
    },
    send: async (batch) => {
      const response = await fetch(`${address}/v1/batch`, {
        method: "POST",
        body: JSON.stringify({ writeKey, batch }),
      });
      const answer: unknown = await response.json();
      return answer;
    },
    comes: (member) =>
      vi.waitFor(async () => {
        await page.goto(`${address}/p/tea/members?search=${member}`);
        const rows = await page.getByRole("main").getByRole("row").count();
        if (rows !== 2) throw new Error(`of ${member} there are ${rows} rows, the head among them`);
      }, soon),
    signIn: async () => {
      await page.goto(`${address}/sign-in?next=/p/tea/members`);
      await page.getByLabel("Email").fill(OWNER.email);
      await page.getByLabel("Password").fill(OWNER.password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL(`${address}/p/tea/members`);
    },
    close: async () => {
      await close();
      await agora.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
