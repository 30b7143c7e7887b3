import { expect, test } from "vitest";
import type { SampleMean } from "../arms/arm";
import { type BanditSettings, dealTraffic } from "./deal-traffic";

const settings: BanditSettings = {
  prior: { mean: 0, variance: 1e4 },
  alpha: 0.05,
  better: "higher",
  leastWeight: 0.01,
  ranks: 1,
  theta: 0,
};
/** `n` units around a mean with the variance 1. */
const around = (mean: number, n = 400): SampleMean => ({
  kind: "mean",
  n,
  sum: n * mean,
  sumSquares: n - 1 + n * mean * mean,
});
const weightsOf = (arms: SampleMean[], of: Partial<BanditSettings> = {}) => {
  const { weights } = dealTraffic(arms, { ...settings, ...of });
  return weights.kind === "estimate" ? weights.values : [];
};

test("weights follow the chance to be best, over a floor", () => {
  const { arms, weights } = dealTraffic([around(1), around(1.1), around(0.5)], settings);
  const values = weights.kind === "estimate" ? weights.values : [];
  arms.forEach(({ chances }, arm) => expect(values[arm]).toBeCloseTo(0.01 + 0.97 * (chances[0] ?? 0), 12));
  expect(values.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(arms[0]?.interval.high).toBeCloseTo(1 + 1.959963984540054 / 20, 6);
});

test("where lower is better the first becomes the last", () => {
  const [first, second] = weightsOf([around(1), around(1.1)]);
  expect(weightsOf([around(1), around(1.1)], { better: "lower" })).toEqual([second, first]);
});

test("two ranks explore more: with one clear winner of three the rest is shared by the others", () => {
  const values = weightsOf([around(9), around(1), around(1)], { ranks: 2, leastWeight: 0 });
  [0.5, 0.25, 0.25].forEach((share, arm) => expect(values[arm]).toBeCloseTo(share, 10));
});

test("a floor that leaves nothing deals evenly, an arm below 100 units deals nothing", () => {
  expect(weightsOf([around(1), around(2), around(3)], { leastWeight: 0.4 })).toEqual([1 / 3, 1 / 3, 1 / 3]);
  expect(dealTraffic([around(1), around(2, 99)], settings).weights).toEqual({
    kind: "insufficient",
    reason: "too-few-units",
  });
});

test("the prior pulls, and stands where an arm does not vary", () => {
  // precision 400 of the data and 400 of the prior
  const { arms } = dealTraffic([around(1), { kind: "mean", n: 200, sum: 0, sumSquares: 0 }], {
    ...settings,
    prior: { mean: 0.5, variance: 1 / 400 },
  });
  expect(arms[0]?.posterior.mean).toBeCloseTo(0.75, 12);
  expect(arms[0]?.posterior.variance).toBeCloseTo(1 / 800, 12);
  expect(arms[1]?.posterior).toEqual({ mean: 0.5, variance: 1 / 400 });
});

test("one arm is no bandit", () => {
  expect(() => dealTraffic([around(1)], settings)).toThrow(RangeError);
});
