import { parseArgs } from "node:util";
import { exitWithSentence } from "#server/exit-with-sentence";
import { wholeNumber } from "#tests/load/whole-number";
import { benchExperiments } from "./experiments/bench-experiments";
import { benchFlags } from "./flags/bench-flags";
import { benchIngest } from "./ingest/bench-ingest";
import { benchQueries } from "./queries/bench-queries";
import { benchStatistics } from "./statistics/bench-statistics";

const HELP = `npm run bench -- <what> [options] [--json]

ingest  How fast the door takes events, beside how fast the machine could: events acknowledged and stored against the
        engine inserting the same rows alone; single events against a bare node:http server. With 1, 10 and 100
        connections, and while a dashboard page is loaded in a loop. All in one run, on a data folder of its own.
queries How fast each analysis answers over generated events of a year: median time, what it reads, the most memory;
        beside the scan limit (the cheapest statement that reads the same) and the table in the order of time that most
        tools keep. Several sizes show how the cost grows.
experiments How fast an experiment of ten metrics and three arms is read from generated events of thirty days, with what
        was before; beside the scan limit.
statistics How many analyses of an experiment are made a second, of several kinds, beside the bare arithmetic of a
        comparison in a loop, as the ratio.
flags   How fast the door serves SDKs their features: requests of a payload beside a bare node:http server that sends the
        same bytes; and how soon many listeners to its stream see a change.

  --seconds  ingest, flags: how long each measurement sends; statistics: how long each analysis is repeated (4)
  --clients  flags: how many listen (5000)
  --events   queries: how many events, or several numbers with commas between them (20000000)
  --members  experiments: how many are exposed (1000000)
  --rounds   queries, experiments: how often each is asked (7)
  --only     queries: a part of the names of those that are asked, e.g. "community" (all)
  --data     queries, experiments: a folder to keep the events in, and to find them in the next time
  --json     prints the numbers as JSON instead of a table

Numbers of two runs, or of a busy machine, do not compare.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: "string", default: "4" },
      clients: { type: "string", default: "5000" },
      events: { type: "string", default: "20000000" },
      members: { type: "string", default: "1000000" },
      rounds: { type: "string", default: "7" },
      only: { type: "string", default: "" },
      data: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [what] = positionals;
  if (values.help || what === undefined) console.log(HELP);
  else if (what === "ingest") {
    await benchIngest({ seconds: wholeNumber("seconds", values.seconds, 1), json: values.json });
  } else if (what === "queries") {
    await benchQueries({
      sizes: values.events.split(",").map((events) => wholeNumber("events", events, 1000)),
      rounds: wholeNumber("rounds", values.rounds, 1),
      only: values.only,
      folder: values.data,
      json: values.json,
    });
  } else if (what === "experiments") {
    await benchExperiments({
      members: wholeNumber("members", values.members, 1000),
      rounds: wholeNumber("rounds", values.rounds, 1),
      folder: values.data,
      json: values.json,
    });
  } else if (what === "statistics") {
    benchStatistics({ seconds: wholeNumber("seconds", values.seconds, 1), json: values.json });
  } else if (what === "flags") {
    await benchFlags({
      seconds: wholeNumber("seconds", values.seconds, 1),
      clients: wholeNumber("clients", values.clients, 1),
      json: values.json,
    });
  } else throw new Error(`There is no bench "${what}".\n\n${HELP}`);
} catch (error) {
  exitWithSentence(error);
}
