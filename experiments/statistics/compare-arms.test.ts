import { expect, test } from "vitest";
import type { Arm } from "./arms/arm";
import { compareArms } from "./compare-arms";
import type { Difference, FrequentistSettings, Settings } from "./settings";

const share = (successes: number, n: number): Arm => ({ kind: "proportion", n, successes });
const mean = (n: number, sum: number, sumSquares: number): Arm => ({ kind: "mean", n, sum, sumSquares });
const settings = (
  difference: Difference = { kind: "absolute" },
  method: Partial<FrequentistSettings> = {},
): Settings => ({
  difference,
  method: { engine: "frequentist", alpha: 0.05, alternative: "either", ...method },
});
const reasonOf = (control: Arm, treatment: Arm, difference?: Difference) => {
  const compared = compareArms({ control, treatment }, settings(difference));
  return compared.kind === "insufficient" ? compared.reason : null;
};

test("nobody of 500 against 10 of 500 is a finding, told in the metric's unit", () => {
  const compared = compareArms({ control: share(0, 500), treatment: share(10, 500) }, settings());
  expect(compared).toMatchObject({ kind: "estimate", engine: "frequentist" });
  // t = 0.02 ÷ √(0.0196 ÷ 500) = 3.1944 with 499 degrees
  expect(compared.kind === "estimate" && compared.engine === "frequentist" && compared.p).toBeCloseTo(
    0.001489,
    5,
  );
});

test("a treatment of nothing is told in the metric's unit, for as a share of the control it is −1 and cannot vary", () => {
  const pair = { control: share(10, 500), treatment: share(0, 500) };
  expect(compareArms(pair, settings())).toMatchObject({ kind: "estimate", estimate: -0.02 });
  expect(reasonOf(pair.control, pair.treatment, { kind: "relative" })).toBe("no-variance");
});

test("what cannot be told is said, not plotted", () => {
  expect(reasonOf(share(0, 1), share(3, 10))).toBe("too-few-units");
  expect(reasonOf(share(130, 100), share(50, 100))).toBe("impossible-sums");
  expect(reasonOf(mean(10, 100, 500), mean(10, 50, 400))).toBe("impossible-sums");
  expect(reasonOf(mean(10, Number.NaN, 500), mean(10, 50, 400))).toBe("impossible-sums");
  expect(reasonOf(share(100, 100), share(100, 100))).toBe("no-variance");
  expect(reasonOf(share(0, 500), share(10, 500), { kind: "relative" })).toBe("zero-baseline");
});

test("two arms that are constant but for rounding do not vary", () => {
  const constant = (value: number): Arm => {
    const values = Array.from({ length: 1000 }, () => value);
    const sum = (of: number[]) => of.reduce((total, each) => total + each, 0);
    return mean(1000, sum(values), sum(values.map((each) => each * each)));
  };
  expect(reasonOf(constant(0.1), constant(0.11))).toBe("no-variance");
  expect(reasonOf(constant(0.1), mean(1000, 110, 40))).toBeNull();
});

const ratio = (below: number): Arm => ({
  kind: "ratio",
  n: 4,
  numerator: { kind: "amount", sum: 10, sumSquares: 30 },
  denominator: { kind: "amount", sum: below, sumSquares: below },
  products: below === 0 ? 0 : 10,
});
const quantile = (n: number, low: number): Arm => ({
  kind: "quantile",
  n,
  level: 0.9,
  value: 5,
  low,
  high: 5.5,
  boundsUnits: n,
});

test("ratios want a denominator, quantiles enough values on either side and a spread", () => {
  expect(reasonOf(ratio(4), ratio(0))).toBe("zero-denominator");
  // 1.96² · 0.9 ÷ 0.1 = 34.57
  expect(reasonOf(quantile(34, 4), quantile(35, 4))).toBe("too-few-for-quantile");
  expect(reasonOf(quantile(35, 4), quantile(35, 4))).toBeNull();
  expect(reasonOf(quantile(35, 4), quantile(35, 5.5))).toBe("flat-quantile");
});

test("scaled to everybody and a day, with its risk", () => {
  const scaled: Difference = { kind: "scaled", members: 4000, trafficShare: 0.5, days: 10 };
  const pair = { control: share(200, 1000), treatment: share(232, 1000) };
  const [told, absolute] = [scaled, { kind: "absolute" } as const].map((difference) =>
    compareArms(pair, { difference, method: { engine: "bayesian", alpha: 0.05, better: "higher" } }),
  );
  if (told?.kind !== "estimate" || absolute?.kind !== "estimate") throw new Error("no estimate");
  if (told.engine !== "bayesian" || absolute.engine !== "bayesian") throw new Error("no posterior");
  expect(told.estimate).toBeCloseTo(800 * 0.032, 10);
  expect(told.interval.low).toBeCloseTo(800 * absolute.interval.low, 10);
  expect(told.risk.ship).toBeCloseTo(800 * absolute.risk.ship, 10);
  expect(told.chanceToWin).toBe(absolute.chanceToWin);
  expect(reasonOf(ratio(4), ratio(4), scaled)).toBe("not-additive");
  expect(reasonOf(share(1, 9), share(2, 9), { ...scaled, days: 0 })).toBe("no-time");
});

test.each([
  { alpha: 0 },
  { alpha: 1 },
  { sequential: { tuning: 0 } },
  { alpha: 0.5, alternative: "greater", sequential: { tuning: 100 } } as const,
])("settings that no data can be judged by are the caller's mistake: %o", (method) => {
  const pair = { control: share(1, 9), treatment: share(2, 9) };
  expect(() => compareArms(pair, settings({ kind: "absolute" }, method))).toThrow(RangeError);
});

test("a prior wants a spread", () => {
  const pair = { control: share(1, 9), treatment: share(2, 9) };
  const prior = { of: "relative", mean: 0, sd: 0 } as const;
  expect(() =>
    compareArms(pair, {
      difference: { kind: "relative" },
      method: { engine: "bayesian", alpha: 0.05, better: "higher", prior },
    }),
  ).toThrow(RangeError);
});
