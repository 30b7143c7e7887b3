import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";
import { servePage } from "#tests/ingest/sdk/serve-page";
import { openBrowser } from "#tests/support/browser";
import { openEndpoint, type OpenEndpoint } from "./open-endpoint";

/** GrowthBook's SDK as it comes, on a page of another origin than the endpoint's. */
const KEY = "Zvwv/+uhpFDznZ6SX28Yjg==";

let context: BrowserContext;
let closeBrowser: (() => Promise<void>) | undefined;
let shop: Awaited<ReturnType<typeof servePage>>;
let folder: string;
let sdks: OpenEndpoint;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-page-"));
  shop = await servePage("features", folder, join(import.meta.dirname, "pages"));
  sdks = await openEndpoint();
  ({ context, close: closeBrowser } = await openBrowser());
});
afterAll(async () => {
  await closeBrowser?.();
  await sdks.close();
  await shop.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    if (message.type() !== "log" && !message.text().includes("favicon")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterEach(() => page.close());

const brew = (defaultValue: string): FeaturePayload => ({ features: { tea: { defaultValue } } });
const start = async (clientKey: string, options: object = {}): Promise<unknown> => {
  await page.goto(`${shop.address}/?host=${encodeURIComponent(sdks.address)}&key=${clientKey}`);
  return page.evaluate(`start(${JSON.stringify(options)})`);
};
const tea = () => page.evaluate("tea()");
const LOADED = { success: true, source: "network" };
const askedWith = (clientKey: string) => sdks.asked().filter((line) => line.includes(clientKey));

test("features load, and changes arrive by the stream, also after it broke", async () => {
  sdks.put("sdk-load", brew("green"));
  expect(await start("sdk-load")).toEqual(LOADED);
  expect(await tea()).toBe("green");
  await expect
    .poll(() => askedWith("sdk-load"))
    .toEqual(["GET /api/features/sdk-load 200", "GET /sub/sdk-load 200"]);
  sdks.put("sdk-load", brew("black"));
  await expect.poll(tea).toBe("black");
  expect(complaints).toEqual([]);

  sdks.breakConnections();
  sdks.put("sdk-load", brew("white"));
  await expect.poll(tea).toBe("white");
  expect(askedWith("sdk-load")).toHaveLength(3);
});

test("the browser's cache is told that what it holds is current, and the SDK does not notice", async () => {
  sdks.put("sdk-cached", brew("green"));
  await start("sdk-cached");
  await page.evaluate("fetchAgain()");
  expect(askedWith("sdk-cached").filter((line) => line.includes("features"))).toEqual([
    "GET /api/features/sdk-cached 200",
    "GET /api/features/sdk-cached 304",
  ]);
  expect(await tea()).toBe("green");
  sdks.put("sdk-cached", brew("black"));
  await page.evaluate("fetchAgain()");
  expect(askedWith("sdk-cached").at(-1)).toBe("GET /api/features/sdk-cached 200");
  expect(await tea()).toBe("black");
  expect(complaints).toEqual([]);
});

test("an encrypted connection is read with its key", async () => {
  // The browser's own cryptography wants a page that is local or comes over TLS, as this one does.
  sdks.put("sdk-secret", brew("绿茶"), { encryptionKey: KEY });
  expect(await start("sdk-secret", { decryptionKey: KEY })).toEqual(LOADED);
  expect(await tea()).toBe("绿茶");
  sdks.put("sdk-secret", brew("红茶"), { encryptionKey: KEY });
  await expect.poll(tea).toBe("红茶");
  expect(complaints).toEqual([]);
});

test("values are worked out by the server, which a page of another origin may ask", async () => {
  const rule = {
    ...{ key: "brewing", hashVersion: 2, coverage: 1, meta: [{ key: "cold" }, { key: "hot" }] },
    ...{ variations: ["iced", "boiled"], weights: [0, 1], condition: { plan: "secret-plan" } },
  };
  sdks.put(
    "sdk-remote",
    { features: { tea: { defaultValue: "secret", rules: [rule, { force: "for-all" }] } } },
    { remoteEvaluation: true },
  );
  expect(await start("sdk-remote", { remoteEval: true })).toEqual(LOADED);
  expect(await tea()).toBe("for-all");
  await page.evaluate('setAttributes({ id: "anna", plan: "secret-plan" })');
  expect(await tea()).toBe("boiled");
  expect(await page.evaluate("exposures")).toEqual(["brewing=hot"]);
  expect(await page.evaluate("payload()")).not.toMatch(/secret|iced/);
  expect(askedWith("sdk-remote")).toContain("OPTIONS /api/eval/sdk-remote 204");

  sdks.put("sdk-remote", brew("black"), { remoteEvaluation: true });
  await expect.poll(tea).toBe("black");
  expect(complaints).toEqual([]);
});
