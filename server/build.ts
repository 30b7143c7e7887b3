import { buildIfStale } from "#server/build-if-stale";
import { exitWithSentence } from "#server/exit-with-sentence";

/** `npm run build`: builds the programs and the dashboard where they are not up to date. */
buildIfStale(console.log).catch(exitWithSentence);
