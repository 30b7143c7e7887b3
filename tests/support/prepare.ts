import { buildDashboardIfStale } from "#server/dashboard-build";
import { exitWithSentence } from "#server/exit-with-sentence";
import { ensureChromium } from "#tests/support/ensure-chromium";

/** What the tests need beside the code: a browser and a built dashboard. */
try {
  console.log(`Browser for the tests: ${ensureChromium()}`);
  await buildDashboardIfStale(console.log);
} catch (error) {
  exitWithSentence(error);
}
