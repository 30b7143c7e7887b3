import { join } from "node:path";
import { parseArgs } from "node:util";
import pino from "pino";
import { z } from "zod";
import { importFile } from "#ingest/import/import-file";
import { readMapping } from "#ingest/import/mapping";
import { callRunning } from "#server/admin/call-program";
import { findRunning } from "#server/admin/running";
import { readConfig } from "#server/config";
import { exitWithSentence } from "#server/exit-with-sentence";
import { showProgress } from "#server/show-progress";
import { startAgora } from "#server/start-agora";

const USAGE = "npm run import -- <file.csv|.ndjson[.gz]> --map <mapping.json> --project <key>";
const keySchema = z.object({ writeKey: z.string(), zone: z.string() });

/**
 * `npm run import -- <file> --map <mapping> --project <key>`: sends a file's rows through the door, like any sender.
 * Uses the program that runs on the data folder, or starts one for as long as it takes. A second run changes nothing;
 * an interrupted one goes on where it was.
 */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { map: { type: "string" }, project: { type: "string" } },
  });
  const [file] = positionals;
  if (!file || !values.map || !values.project) throw new Error(`Usage: ${USAGE}`);
  const mapping = await readMapping(values.map);
  const config = readConfig(process.env);

  const found = await findRunning(config.dataFolder);
  const own = found
    ? null
    : await startAgora({ config: { ...config, port: 0, host: "127.0.0.1" }, log: pino({ level: "warn" }) });
  const running = found ?? (await findRunning(config.dataFolder));
  if (!running) throw new Error("The program that takes the rows is not running.");

  try {
    const answer = await callRunning(running, "key of", {
      project: values.project,
      source: `import:${mapping.name}`,
    });
    if ("error" in answer) throw new Error(answer.error);
    const { writeKey, zone } = keySchema.parse(answer.result);
    const progress = showProgress("Importing", "rows");
    const report = await importFile({
      file,
      mapping,
      address: running.address,
      writeKey,
      projectZone: zone,
      checkpointFolder: join(config.dataFolder, "imports"),
      onProgress: ({ rows, fraction }) => progress.at(rows, fraction),
    });
    await callRunning(running, "idle");
    progress.done();
    console.log(JSON.stringify(report, null, 2));
  } finally {
    await own?.close();
  }
}

run().then(() => process.exit(0), exitWithSentence);
