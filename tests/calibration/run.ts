import { parseArgs } from "node:util";
import { exitWithSentence } from "#server/exit-with-sentence";
import { wholeNumber } from "#tests/load/whole-number";
import { calibrate } from "./calibrate";
import type { Calibrated } from "./judge-claims";
import { playPlanted } from "./planted/play-planted";
import { SCENARIOS } from "./scenarios/all-scenarios";

const HELP = `npm run calibration -- [--experiments 1000] [--planted 500] [--seed 1]

Plays many experiments with planted effects, and counts how often the statistics say what is true: whether intervals hold
the effect as often as they claim, how often an effect is found where there is none. As many experiments as --planted says are
played from their members' events, as the simulator draws them, through the warehouse to their scorecards. A count that chance alone would
leave once in ten thousand times ends with code 1.`;

/** @returns whether every claim holds */
async function run(experiments: number, planted: number, seed: number): Promise<boolean> {
  console.log(
    `${experiments} experiments of each kind; bounds are those of the binomial, 1 in 10,000 on either side.`,
  );
  const all = SCENARIOS.flatMap((scenario, number) => {
    console.log(`\n${scenario.name}`);
    const judged = calibrate(scenario, { experiments, seed, number });
    for (const one of judged) console.log(lineOf(one));
    return judged;
  });
  if (planted > 0) {
    const judged = await playPlanted({ experiments: planted, seed });
    console.log(`\n${judged[0]?.scenario ?? ""}, ${planted} experiments`);
    for (const one of judged) console.log(lineOf(one));
    all.push(...judged);
  }
  const wrong = all.filter(({ holds }) => !holds).length;
  console.log(`\n${all.length - wrong} of ${all.length} claims hold`);
  return wrong === 0;
}

function lineOf({ says, claim, experiments, seen, least, most, holds }: Calibrated): string {
  const share = (count: number) => `${((100 * count) / experiments).toFixed(1)} %`;
  const asked = claim.is === "rate" ? "" : `${claim.is} `;
  const bounds = {
    rate: `${share(least)} – ${share(most)}`,
    "at most": `up to ${share(most)}`,
    "at least": `from ${share(least)}`,
  }[claim.is];
  const claimed = `${asked}${(100 * claim.rate).toFixed(1)} %`;
  return `  ${says.padEnd(74)} ${share(seen).padStart(8)}   claimed ${claimed.padEnd(17)} ${bounds.padEnd(18)} ${holds ? "holds" : "DOES NOT HOLD"}`;
}

try {
  const { values } = parseArgs({
    options: {
      experiments: { type: "string", default: "1000" },
      planted: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) console.log(HELP);
  else {
    const experiments = wholeNumber("experiments", values.experiments, 1);
    const planted = wholeNumber("planted", values.planted);
    process.exitCode = (await run(experiments, planted, wholeNumber("seed", values.seed))) ? 0 : 1;
  }
} catch (error) {
  exitWithSentence(error);
}
