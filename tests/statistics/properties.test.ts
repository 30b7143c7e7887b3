import { describe, expect, test } from "vitest";
import type { Arm } from "#experiments/statistics/arms/arm";
import type { SummedArm } from "#experiments/statistics/arms/covariances";
import type { Pair } from "#experiments/statistics/arms/pair";
import { compareArms } from "#experiments/statistics/compare-arms";
import { compareStrata } from "#experiments/statistics/compare-strata";
import type { FrequentistEstimate } from "#experiments/statistics/comparison";
import { sequenceP } from "#experiments/statistics/frequentist/confidence-sequence";
import type { FrequentistSettings, Settings } from "#experiments/statistics/settings";
import { drawsFrom } from "#tests/queries/analyses-oracle/random-numbers";
import { drawUnits, summedUp } from "./oracle/units";

const KINDS = ["proportion", "mean", "ratio", "adjustedMean", "adjustedRatio"] as const;
const draws = drawsFrom(7);
const PAIRS = KINDS.flatMap((kind) =>
  [0, 0.5, 2].map((lift): [string, Pair<SummedArm>] => [
    `${kind} + ${String(lift)}`,
    {
      control: summedUp[kind](drawUnits(draws, 80, 0)),
      treatment: summedUp[kind](drawUnits(draws, 95, lift)),
    },
  ]),
);

const asked = (
  of: Partial<FrequentistSettings> = {},
  difference: "relative" | "absolute" = "absolute",
): Settings => ({
  difference: { kind: difference },
  method: { engine: "frequentist", alpha: 0.05, alternative: "either", ...of },
});

function tested(pair: Pair, settings: Settings): FrequentistEstimate {
  const compared = compareArms(pair, settings);
  if (compared.kind === "insufficient" || compared.engine !== "frequentist") throw new Error("no test");
  return compared;
}

describe.each(PAIRS)("%s", (_, pair) => {
  test("swapped arms flip the sign and mirror the interval", () => {
    const forth = tested(pair, asked());
    const back = tested({ control: pair.treatment, treatment: pair.control }, asked());
    expect(back.estimate).toBeCloseTo(-forth.estimate, 11);
    expect(back.interval.low).toBeCloseTo(-forth.interval.high, 10);
    expect(back.p).toBeCloseTo(forth.p, 11);
  });

  test("the interval holds 0 exactly when p is at least alpha", () => {
    for (const difference of ["relative", "absolute"] as const) {
      for (const alternative of ["either", "greater", "lesser"] as const) {
        for (const alpha of [0.001, 0.05, 0.3]) {
          for (const sequential of [undefined, { tuning: 300 }]) {
            const found = tested(
              pair,
              asked({ alpha, alternative, ...(sequential && { sequential }) }, difference),
            );
            const holds = found.interval.low <= 0 && found.interval.high >= 0;
            expect(holds).toBe(found.p >= alpha);
          }
        }
      }
    }
  });

  test("an always valid interval is wider, its p greater", () => {
    const once = tested(pair, asked());
    const always = tested(pair, asked({ sequential: { tuning: 150 } }));
    expect(always.interval.low).toBeLessThan(once.interval.low);
    expect(always.interval.high).toBeGreaterThan(once.interval.high);
    expect(always.p).toBeGreaterThanOrEqual(once.p);
  });

  test("one stratum is the plain comparison", () => {
    expect(compareStrata([pair], asked())).toEqual(compareArms(pair, asked()));
  });
});

/** Every amount in cents instead of units. */
const inCents = (arm: Arm): Arm =>
  arm.kind === "mean" ? { ...arm, sum: arm.sum * 100, sumSquares: arm.sumSquares * 1e4 } : arm;

test("in another unit the absolute difference is another number, the relative one is the same", () => {
  const [, pair] = PAIRS[4] ?? ["", undefined];
  if (pair === undefined) throw new Error("no pair of means");
  const cents = { control: inCents(pair.control), treatment: inCents(pair.treatment) };
  expect(tested(cents, asked()).estimate / tested(pair, asked()).estimate).toBeCloseTo(100, 9);
  expect(tested(cents, asked()).p).toBeCloseTo(tested(pair, asked()).p, 12);
  const [one, other] = [tested(pair, asked({}, "relative")), tested(cents, asked({}, "relative"))];
  expect(other.interval.low).toBeCloseTo(one.interval.low, 12);
});

test("what was before and has nothing to do with what came after changes nothing", () => {
  const outcome = { kind: "amount", sum: 0, sumSquares: 4 } as const;
  // −1, −1, 1, 1 after and −1, 1, −1, 1 before
  const adjusted: Arm = { kind: "adjusted-mean", n: 4, outcome, before: outcome, products: 0 };
  const moved: Arm = { ...adjusted, outcome: { kind: "amount", sum: 8, sumSquares: 20 } };
  const plain = {
    control: { kind: "mean", n: 4, sum: 0, sumSquares: 4 },
    treatment: { kind: "mean", n: 4, sum: 8, sumSquares: 20 },
  } as const;
  expect(compareArms({ control: adjusted, treatment: moved }, asked())).toEqual(compareArms(plain, asked()));
});

/** The widest a share of so many tries may be off its chance, five standard deviations. */
const slack = (chance: number, tries: number) => 5 * Math.sqrt((chance * (1 - chance)) / tries);

test("where there is no difference p is uniform", () => {
  const tries = 800;
  const random = drawsFrom(99);
  for (const kind of KINDS) {
    const values = Array.from(
      { length: tries },
      () =>
        tested(
          {
            control: summedUp[kind](drawUnits(random, 60, 0)),
            treatment: summedUp[kind](drawUnits(random, 60, 0)),
          },
          asked(),
        ).p,
    );
    for (const level of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const share = values.filter((p) => p < level).length / tries;
      // A share of few units is a whole number of successes, which makes its p a little coarse.
      expect(Math.abs(share - level)).toBeLessThan(
        slack(level, tries) + (kind === "proportion" ? 0.03 : 0.01),
      );
    }
  }
});

test("looked at forty times, an always valid p falls below alpha no more often than alpha", () => {
  const random = drawsFrom(3);
  const [tries, looks, alpha] = [400, 40, 0.1];
  let found = 0;
  for (let at = 0; at < tries; at++) {
    let sum = 0;
    let isFound = false;
    for (let look = 1; look <= looks; look++) {
      // fifty throws of a coin worth 1 or −1, variance 1 each
      for (let unit = 0; unit < 50; unit++) sum += random.chance(0.5) ? 1 : -1;
      const units = 50 * look;
      const effect = { estimate: sum / units, standardError: 1 / Math.sqrt(units), units };
      isFound ||= sequenceP({ effect, alpha, tuning: 500 }) < alpha;
    }
    if (isFound) found++;
  }
  expect(found / tries).toBeLessThan(alpha + slack(alpha, tries));
});
