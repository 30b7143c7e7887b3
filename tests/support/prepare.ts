import { buildDashboardIfStale } from "#server/dashboard-build";
import { exitWithSentence } from "#server/exit-with-sentence";
import { ensureChromium } from "#tests/support/ensure-chromium";
import { ensurePostgres } from "#tests/support/ensure-postgres";

/** What the tests need beside the code: a browser, a database server and a built dashboard. */
try {
  console.log(`PostgreSQL for the tests: ${ensurePostgres()}`);
  console.log(`Browser for the tests: ${ensureChromium()}`);
  await buildDashboardIfStale(console.log);
} catch (error) {
  exitWithSentence(error);
}
