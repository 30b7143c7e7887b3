import pino from "pino";
import { readConfig } from "#server/config";
import { loadDashboard } from "#server/dashboard/load-dashboard";
import { exitWithSentence } from "#server/exit-with-sentence";
import { runUntilSignal } from "#server/run-until-signal";
import { startAgora } from "#server/start-agora";

/** `npm start`: the whole product in one program, until SIGTERM or SIGINT. */
try {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, name: "agora" });
  const agora = await startAgora({ config, log, dashboard: loadDashboard() });
  // Whoever reads that it is ready may already say stop.
  runUntilSignal(agora, log);
  const { setupToken } = agora.services;
  console.log(`Agora is ready: ${agora.address}`);
  if (setupToken) console.log(`Create the first account: ${agora.address}/setup?token=${setupToken}`);
} catch (error) {
  exitWithSentence(error);
}
