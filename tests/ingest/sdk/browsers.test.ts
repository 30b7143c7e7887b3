import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { personId } from "#store/events/person-id";
import { type OpenDoor, openDoor, WRITE_KEY } from "#tests/ingest/door/open-door";
import { openBrowser } from "#tests/support/browser";
import { servePage } from "./serve-page";

/** The libraries for browsers as they come, on a page of another origin than the door's. */
const ANNA = personId(7, "anna");

let context: BrowserContext;
let closeBrowser: (() => Promise<void>) | undefined;
let door: OpenDoor;
let folder: string;

beforeAll(async () => {
  ({ context, close: closeBrowser } = await openBrowser());
});
afterAll(() => closeBrowser?.());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-page-"));
  door = await openDoor({ clock: () => new Date() });
});
afterEach(async () => {
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

const named = (name: string) => door.events.filter(({ event }) => event === name);

test.each(["segment", "rudderstack", "posthog", "growthbook"])("%s", async (library) => {
  const served = await servePage(library, folder);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // PostHog's library looks for further scripts of its own, and does without.
    const optional = message.text().includes("/static/");
    if (/CORS|blocked/.test(message.text()) && !optional) complaints.push(message.text());
  });
  try {
    await page.goto(`${served.address}/?door=${encodeURIComponent(door.address)}&key=${WRITE_KEY}`);
    await expect.poll(() => named("NPS Answered").length, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => named("Page Viewed").length, { timeout: 20_000 }).toBe(1);
  } finally {
    await page.close();
    await served.close();
  }
  expect(complaints).toEqual([]);
  expect(door.quarantine).toEqual([]);
  expect(named("Order Completed")).toMatchObject([
    { person: ANNA, order_id: "1001", money: "168.5", category: "tea", excluded: expect.any(String) },
  ]);
  expect(named("NPS Answered")).toMatchObject([{ person: ANNA, score: 9 }]);
  if (library === "growthbook") {
    expect(named("Experiment Viewed")).toMatchObject([
      { person: ANNA, experiment: "checkout", variation: "1" },
    ]);
  } else {
    expect(named("$identify")).toMatchObject([{ person: ANNA, properties: { tier: "gold" } }]);
  }
});
