import { join } from "node:path";
import pino from "pino";
import { readConfig } from "#server/config";
import { loadDashboard } from "#server/dashboard/load-dashboard";
import { buildIfStale } from "#server/build-if-stale";
import { fillDemo } from "#server/demo/fill-demo";
import { exitWithSentence } from "#server/exit-with-sentence";
import { runUntilSignal } from "#server/run-until-signal";
import { startAgora } from "#server/start-agora";

/** `npm run demo`: the whole product with a simulated community, in a data folder of its own, for this machine only. */
try {
  await buildIfStale(console.log);
  const config = readConfig({ HOST: "127.0.0.1", LOG_LEVEL: "warn", ...process.env });
  const log = pino({ level: config.logLevel, name: "agora" });
  const agora = await startAgora({
    config: { ...config, dataFolder: join(config.dataFolder, "demo") },
    log,
    dashboard: loadDashboard(),
  });
  runUntilSignal(agora, log);
  const { email, password } = await fillDemo(agora);
  console.log(`\nAgora is ready: ${agora.address}\n  email     ${email}\n  password  ${password}\n`);
} catch (error) {
  exitWithSentence(error);
}
