import { parseArgs } from "node:util";
import { exitWithSentence } from "#server/exit-with-sentence";
import { wholeNumber } from "#tests/load/whole-number";
import { benchIngest } from "./ingest/bench-ingest";

const HELP = `npm run bench -- ingest [--seconds 4] [--json]

ingest  How fast the door takes events, beside how fast the machine could: events acknowledged and stored against the
        engine inserting the same rows alone; single events against a bare node:http server. With 1, 10 and 100
        connections, and while a dashboard page is loaded in a loop. All in one run, on a data folder of its own.

  --seconds  how long each measurement sends
  --json     prints the numbers as JSON instead of a table

Numbers of two runs, or of a busy machine, do not compare.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: "string", default: "4" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [what] = positionals;
  if (values.help || what === undefined) console.log(HELP);
  else if (what === "ingest") {
    await benchIngest({ seconds: wholeNumber("seconds", values.seconds, 1), json: values.json });
  } else throw new Error(`There is no bench "${what}".\n\n${HELP}`);
} catch (error) {
  exitWithSentence(error);
}
