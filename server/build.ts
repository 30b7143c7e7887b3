import { buildDashboardIfStale } from "#server/dashboard-build";
import { exitWithSentence } from "#server/exit-with-sentence";

/** `npm run build`: builds the dashboard when it is not up to date. */
buildDashboardIfStale(console.log).catch(exitWithSentence);
