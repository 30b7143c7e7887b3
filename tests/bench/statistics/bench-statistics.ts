import type { Arm } from "#experiments/statistics/arms/arm";
import type { Pair } from "#experiments/statistics/arms/pair";
import { compareArms } from "#experiments/statistics/compare-arms";
import { compareStrata } from "#experiments/statistics/compare-strata";
import { dealTraffic } from "#experiments/statistics/bandits/deal-traffic";
import { unitsNeeded } from "#experiments/statistics/planning/units-needed";
import type { Settings } from "#experiments/statistics/settings";
import { bareArithmetic } from "./bare-arithmetic";

interface Options {
  /** how long each kind of analysis is repeated */
  seconds: number;
  json: boolean;
}

/** Analyses a second of one kind, and how many bare ones go into the time of one. */
interface Measured {
  analysis: string;
  perSecond: number;
  timesBare: number;
}

/** How many calls are timed as one, so that the clock does not count. */
const BATCH = 100;

/** Measures how many comparisons a second the statistics make, beside the bare arithmetic of a t statistic. */
export function benchStatistics({ seconds, json }: Options): void {
  const bare = perSecond(seconds, bareArithmetic);
  const measured = analyses().map(([analysis, run]): Measured => {
    const rate = perSecond(seconds, run);
    return { analysis, perSecond: Math.round(rate), timesBare: Math.round(bare / rate) };
  });
  const all = [{ analysis: "bare arithmetic", perSecond: Math.round(bare), timesBare: 1 }, ...measured];
  if (json) console.log(JSON.stringify(all, null, 2));
  else console.table(all);
}

function perSecond(seconds: number, run: (turn: number) => unknown): number {
  const answers = Array.from({ length: BATCH }, (_, turn) => run(turn));
  const began = performance.now();
  let runs = 0;
  for (;;) {
    // Answers are kept, or the compiler would leave the work out.
    for (let turn = 0; turn < BATCH; turn++) answers[turn] = run(runs + turn);
    runs += BATCH;
    const passed = (performance.now() - began) / 1000;
    if (passed >= seconds) return runs / passed;
  }
}

const TWO_SIDED: Settings = {
  difference: { kind: "relative" },
  method: { engine: "frequentist", alpha: 0.05, alternative: "either" },
};
const SEQUENTIAL: Settings = {
  difference: { kind: "relative" },
  method: { engine: "frequentist", alpha: 0.05, alternative: "either", sequential: { tuning: 5000 } },
};
const BAYESIAN: Settings = {
  difference: { kind: "relative" },
  method: { engine: "bayesian", alpha: 0.05, better: "higher", prior: { of: "relative", mean: 0, sd: 0.3 } },
};

/** The same comparison is never asked twice in a row. */
const shares = (turn: number): Pair => ({
  control: { kind: "proportion", n: 10_000, successes: 1000 + (turn % 50) },
  treatment: { kind: "proportion", n: 10_000, successes: 1030 },
});
const mean = (n: number, of: number) =>
  ({ kind: "mean", n, sum: n * of, sumSquares: n * (of * of + 4) }) as const;
const adjusted = (turn: number, of: number): Arm => ({
  kind: "adjusted-mean",
  n: 900,
  outcome: { kind: "amount", sum: 900 * of, sumSquares: 900 * (of * of + 9) },
  before: { kind: "amount", sum: 4500 + (turn % 50), sumSquares: 900 * 34 },
  products: 900 * (of * 5 + 5),
});

const analyses = (): [string, (turn: number) => unknown][] => [
  ["share, Welch", (turn) => compareArms(shares(turn), TWO_SIDED)],
  ["share, sequential", (turn) => compareArms(shares(turn), SEQUENTIAL)],
  ["share, Bayesian", (turn) => compareArms(shares(turn), BAYESIAN)],
  [
    "mean adjusted by before, Welch",
    (turn) => compareArms({ control: adjusted(turn, 6), treatment: adjusted(turn, 6.2) }, TWO_SIDED),
  ],
  [
    "mean in three strata, Welch",
    (turn) =>
      compareStrata(
        [1, 2, 3].map((level) => ({
          control: mean(300 + (turn % 50), level),
          treatment: mean(310, level + 0.1),
        })),
        TWO_SIDED,
      ),
  ],
  [
    "units needed",
    (turn) =>
      unitsNeeded({
        expected: { mean: 0.1, variance: 0.09 },
        lift: 0.05 + (turn % 50) / 1e4,
        method: { engine: "frequentist", alpha: 0.05 },
        power: 0.8,
      }),
  ],
  [
    "bandit of four arms",
    (turn) =>
      dealTraffic(
        [1, 1.05, 1.1, 1.2].map((of) => mean(500 + (turn % 50), of)),
        {
          prior: { mean: 0, variance: 1e4 },
          alpha: 0.05,
          better: "higher",
          leastWeight: 0.01,
          ranks: 1,
          theta: 0,
        },
      ),
  ],
];
