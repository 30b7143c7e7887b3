import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Random } from "#ingest/simulator/chance/random";
import { exitWithSentence } from "#server/exit-with-sentence";
import { wholeNumber } from "#tests/load/whole-number";
import { dealFaults } from "./deal-faults";
import { openEmbeddedWorld, openServerWorld, type World } from "./open-world";
import { finishWorld, playRound, type RoundResult } from "./play-round";
import { createReport, nameOf } from "./report";

const HELP = `npm run chaos -- [--rounds 10] [--seed 1] [--only text] [--keep]

Drives load at the collector, strikes it in each round with another fault (kill -9 at every named point, power cut,
full disk, failed fsync, ClickHouse away, lost answers), and counts after each restart: acknowledged and missing,
stored twice, rollups that differ from the events. Ends with code 1 if any of these is not 0.

  --rounds  how many lives; about 2 s each
  --seed    the same seed deals the same faults and messages (moments still depend on the machine)
  --only    deals only the faults whose name has this text in it, e.g. "insert"
  --keep    leaves the data folders for a look`;

try {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "10" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) console.log(HELP);
  else process.exitCode = (await run(values)) ? 0 : 1;
} catch (error) {
  exitWithSentence(error);
}

interface Options {
  rounds: string;
  seed: string;
  only: string;
  keep: boolean;
}

async function run(options: Options): Promise<boolean> {
  const rounds = wholeNumber("rounds", options.rounds, 1);
  const seed = wholeNumber("seed", options.seed);
  const folder = await mkdtemp(join(tmpdir(), "agora-chaos-"));
  const random = new Random().reset(seed, 0, 0);
  const worlds: World[] = [];
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void Promise.all(worlds.map((world) => world.close())).then(() => process.exit(130));
    });
  }
  try {
    worlds.push(await openEmbeddedWorld(join(folder, "embedded"), random));
    worlds.push(await openServerWorld(join(folder, "server"), random));
    return await playAll(worlds, rounds, seed, options.only);
  } finally {
    for (const world of worlds) await world.close();
    if (options.keep) console.log(`Left in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function playAll(worlds: World[], rounds: number, seed: number, only: string): Promise<boolean> {
  const report = createReport();
  const faults = dealFaults(new Random().reset(seed, 1, 0), {
    hasTmpfs: worlds.some(({ isSmall }) => isSmall),
    isWanted: (fault) => nameOf(fault).includes(only),
  });
  for (let round = 1; round <= rounds; round++) {
    const { value: fault } = faults.next();
    if (!fault) throw new Error(`No fault has "${only}" in its name.`);
    const world = worlds.find(({ name }) => name === fault.world);
    if (!world) throw new Error(`There is no world ${fault.world}.`);
    const start = performance.now();
    const result = await playRound(world, fault, seed + round, new Random().reset(seed, 2, round));
    report.round(round, nameOf(fault), result, performance.now() - start);
  }
  for (const world of worlds) {
    const result: RoundResult = await finishWorld(world);
    report.round(null, `${world.name}: all is counted`, result, 0);
  }
  return report.summary(worlds, seed);
}
