import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { ensureChromium } from "#tests/support/ensure-chromium";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real browser with a profile of its own; `close` removes both. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<{
  context: BrowserContext;
  close: () => Promise<void>;
}> {
  const profile = await mkdtemp(join(tmpdir(), "agora-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: true,
    args: QUIET,
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
    // The policy of our pages forbids the accessibility checker's script; it is let in for the test.
    bypassCSP: true,
    ...options,
  });
  // Half of what a test may take, so that it is said what was waited for.
  context.setDefaultTimeout(60_000);
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
