import pino from "pino";
import { readConfig } from "#server/config";
import { loadDevDashboard } from "#server/dashboard/load-dev-dashboard";
import { exitWithSentence } from "#server/exit-with-sentence";
import { runUntilSignal } from "#server/run-until-signal";
import { startAgora } from "#server/start-agora";

/** `npm run dev`: the whole product; pages reload as they are edited, the program restarts when the server's code is. */
try {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, name: "agora" });
  const agora = await startAgora({ config, log, dashboard: loadDevDashboard() });
  runUntilSignal(agora, log);
  console.log(`Agora is ready: ${agora.address}`);
} catch (error) {
  exitWithSentence(error);
}
