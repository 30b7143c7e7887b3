import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEndpoint, type OpenEndpoint } from "#tests/experiments/protocol/open-endpoint";
import { servePage } from "#tests/ingest/sdk/serve-page";
import { openBrowser } from "#tests/support/browser";
import { readSdkCases } from "./sdk-cases";

/** The cases that lead to another page, in a browser on that site; its pages are all one page of ours. */
const cases = readSdkCases();
const SITE = "http://www.example.com";
/** TRICKY: a browser lets no page of a public site call this machine; so the endpoint has a name as well. */
const API = "http://sdks.example.com";

let context: BrowserContext;
let closeBrowser: (() => Promise<void>) | undefined;
let site: Awaited<ReturnType<typeof servePage>>;
let folder: string;
let sdks: OpenEndpoint;
let connections = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-page-"));
  site = await servePage("redirect", folder, join(import.meta.dirname, "pages"));
  sdks = await openEndpoint();
  ({ context, close: closeBrowser } = await openBrowser());
  for (const [name, { address }] of [
    [SITE, site],
    [API, sdks],
  ] as const) {
    await context.route(`${name}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${address}${pathname}` }) });
    });
  }
});
afterAll(async () => {
  await closeBrowser?.();
  await sdks.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(cases.urlRedirect)("redirect: %s", async (_, { payload, options }, expected) => {
  connections += 1;
  const clientKey = `sdk-${connections}`;
  sdks.put(clientKey, payload);
  const page = await context.newPage();
  await page.goto(String(options["url"]));
  const started: unknown = await page.evaluate(
    `start(${JSON.stringify({ ...options, apiHost: API, clientKey })})`,
  );
  expect(started).toEqual({
    exposures: expected.map(({ inExperiment }) => inExperiment),
    leadsTo: expected[0]?.urlWithParams,
  });
  await page.waitForURL(expected[0]?.urlWithParams ?? "");
  await page.close();
});
