import { buildIfStale } from "#server/build-if-stale";
import { exitWithSentence } from "#server/exit-with-sentence";
import { ensureChromium } from "#tests/support/ensure-chromium";
import { ensurePostgres } from "#tests/support/ensure-postgres";

/** What the tests need beside the code: a browser, a database server, the programs and the dashboard as built. */
try {
  console.log(`PostgreSQL for the tests: ${ensurePostgres()}`);
  console.log(`Browser for the tests: ${ensureChromium()}`);
  await buildIfStale(console.log);
} catch (error) {
  exitWithSentence(error);
}
