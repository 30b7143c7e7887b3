import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClients } from "#ingest/clients/build-clients";
import { personId } from "#store/events/person-id";
import { type OpenDoor, openDoor, WRITE_KEY } from "#tests/ingest/door/open-door";
import { servePage, serveScript } from "#tests/ingest/sdk/serve-page";
import { openBrowser } from "#tests/support/browser";

let folder: string;
let context: BrowserContext;
let closeBrowser: (() => Promise<void>) | undefined;
let script: Buffer;
let served: Awaited<ReturnType<typeof serveScript>>;
let door: OpenDoor;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-client-"));
  ({ context, close: closeBrowser } = await openBrowser());
  await (await servePage("agora", folder)).close();
  script = await readFile(join(folder, "page.js"));
});
afterAll(async () => {
  await closeBrowser?.();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  door = await openDoor({ clock: () => new Date() });
  // An origin of its own for each test, so that nothing one kept meets the next.
  served = await serveScript(script);
  page = await context.newPage();
});
afterEach(async () => {
  await page.close();
  await served.close();
  await door.close();
});

const address = (more = "") =>
  `${served.address}/cart?door=${encodeURIComponent(door.address)}&key=${WRITE_KEY}${more}`;
const names = () => door.events.map(({ event }) => event).toSorted();
const once = () => [...new Set(door.events.map(({ id }) => id))].length;
const soon = { timeout: 15_000 };

/** Nothing reaches the door until it is taken back. */
async function goOffline(): Promise<() => Promise<void>> {
  await context.route(`${door.address}/**`, (route) => route.abort());
  return () => context.unroute(`${door.address}/**`);
}

test("events arrive from a page of another origin, with who, where from and by what", async () => {
  await page.goto(address("&utm_source=wechat&utm_campaign=spring"));
  await page.evaluate(`client.identify("anna", { tier: "gold" });
    client.track("Order Completed", { order_id: "1", total: 168.5 });
    client.page("Cart")`);
  await expect.poll(names, soon).toEqual(["$identify", "Order Completed", "Page Viewed"]);
  expect(door.events.find(({ event }) => event === "Order Completed")).toMatchObject({
    person: personId(7, "anna"),
    money: "168.5",
    context: {
      library: { name: "agora-browser" },
      page: { path: "/cart", title: "Shop" },
      campaign: { source: "wechat", name: "spring" },
    },
  });
  expect(door.quarantine).toEqual([]);
});

test("what was said offline outlives reloads and arrives once the door is back", async () => {
  await page.goto(address());
  const comeBack = await goOffline();
  await page.evaluate(`client.track("Content Viewed"); client.track("Content Liked")`);
  await page.waitForTimeout(1_500);
  await page.reload();
  await page.evaluate(`client.track("Content Saved")`);
  await page.reload();
  await comeBack();
  await page.reload();
  await expect
    .poll(() => [...new Set(names())], soon)
    .toEqual(["Content Liked", "Content Saved", "Content Viewed"]);
  expect(once()).toBe(3);
  await expect.poll(() => page.evaluate("Object.keys(localStorage)"), soon).toEqual(["agora.id"]);
  const { length } = door.events;
  await page.reload();
  await page.waitForTimeout(1_500);
  expect(door.events).toHaveLength(length);
});

test("when the connection is back nothing waits for the next attempt", async () => {
  await page.goto(address());
  await context.setOffline(true);
  await page.evaluate(`client.track("Content Viewed"); client.flush()`);
  await page.waitForTimeout(500);
  expect(door.events).toEqual([]);
  await context.setOffline(false);
  await expect.poll(names, soon).toEqual(["Content Viewed"]);
});

test("what is said in the last moment of a page arrives", async () => {
  await page.goto(address());
  // Not waited for: the page that would answer is gone by then.
  page.evaluate(`client.track("Content Viewed"); location.href = "about:blank"`).catch(() => undefined);
  await expect.poll(once, soon).toBe(1);
});

test("two tabs send each event, and the door sees each once", async () => {
  await page.goto(address());
  const other = await context.newPage();
  await other.goto(address());
  await page.evaluate(`client.track("Content Viewed")`);
  await other.evaluate(`client.track("Content Liked")`);
  await expect.poll(names, soon).toEqual(["Content Liked", "Content Viewed"]);
  const [one, two] = door.events;
  expect(one?.anonymous_id).toBe(two?.anonymous_id);
  await other.close();
});

test("without consent nothing is kept or sent", async () => {
  await page.goto(address("&ask=1"));
  await page.evaluate(`client.track("Content Viewed"); client.identify("anna")`);
  await page.waitForTimeout(1_500);
  expect([door.events, await page.evaluate("Object.keys(localStorage)")]).toEqual([[], []]);
  await page.evaluate(`client.consent(true); client.track("Content Liked")`);
  await expect.poll(names, soon).toEqual(["Consent Granted", "Content Liked"]);
  await page.evaluate(`client.consent(false)`);
  await expect.poll(names, soon).toContain("Consent Withdrawn");
  await expect.poll(() => page.evaluate("Object.keys(localStorage)"), soon).toEqual(["agora.consent"]);
});

test("GrowthBook's exposures are handed over", async () => {
  await page.goto(address());
  expect(await page.evaluate("showExperiment()")).toBe("green");
  await expect.poll(names, soon).toEqual(["Experiment Viewed"]);
  expect(door.events).toMatchObject([{ experiment: "checkout", variation: "1" }]);
});

test("the script for pages without a bundler takes over the calls made before it was there", async () => {
  const built = join(folder, "clients");
  await buildClients(built);
  const stub = `window.agora={options:{host:${JSON.stringify(door.address)},writeKey:"${WRITE_KEY}"},calls:[]};
    ["track","identify","page","group","alias","reset","consent","exposure"].forEach(function(name){
      agora[name]=function(){agora.calls.push([name].concat([].slice.call(arguments)))}});
    agora.page("Home");agora.track("Content Viewed",{content_id:"c1"})`;
  const plain = await serveScript(
    await readFile(join(built, "snippet.js")),
    `<script>${stub}</script><script async src="/page.js"></script>`,
  );
  await page.goto(plain.address);
  await expect.poll(names, soon).toEqual(["Content Viewed", "Page Viewed"]);
  await page.evaluate(`agora.track("Content Liked")`);
  await expect.poll(names, soon).toEqual(["Content Liked", "Content Viewed", "Page Viewed"]);
  await plain.close();
});

test("an event larger than what outlives a page holds nothing up", async () => {
  await page.goto(address());
  await page.evaluate(
    `client.track("Feedback Sent", { text: "x".repeat(70000) }); client.track("Content Liked")`,
  );
  await expect.poll(names, soon).toContain("Content Liked");
});

test("withdrawn in one tab, it holds in the other", async () => {
  await page.goto(address());
  const other = await context.newPage();
  await other.goto(address());
  await page.evaluate(`client.consent(false)`);
  await other.evaluate(`client.track("Content Viewed"); client.flush()`);
  await expect.poll(names, soon).toEqual(["Consent Withdrawn"]);
  await expect.poll(() => other.evaluate("Object.keys(localStorage)"), soon).toEqual(["agora.consent"]);
  await other.close();
  expect(names()).toEqual(["Consent Withdrawn"]);
});

test("a browser that lets nothing be stored costs nothing but the memory of it", async () => {
  const mistakes: string[] = [];
  page.on("pageerror", ({ message }) => mistakes.push(message));
  await page.addInitScript(
    `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } })`,
  );
  await page.goto(address());
  await page.evaluate(`client.identify("anna"); client.track("Content Viewed")`);
  await expect.poll(names, soon).toEqual(["$identify", "Content Viewed"]);
  expect(mistakes).toEqual([]);
});
