import { expect, test } from "vitest";
import type { Arm } from "../arms/arm";
import { clusteredMean } from "../arms/clustered-mean";
import { plainEffect } from "./plain-effect";

const share = (successes: number, n: number): Arm => ({ kind: "proportion", n, successes });
const mean = (n: number, sum: number, sumSquares: number): Arm => ({ kind: "mean", n, sum, sumSquares });

test("100 of 1000 against 120 of 1000", () => {
  const pair = { control: share(100, 1000), treatment: share(120, 1000) };
  const absolute = plainEffect(pair, false);
  expect(absolute.estimate).toBeCloseTo(0.02, 15);
  expect(absolute.standardError).toBeCloseTo(Math.sqrt((0.09 + 0.1056) / 1000), 15);
  // 0.1056 ÷ (1000 · 0.01) + 0.09 · 0.0144 ÷ (1000 · 0.0001)
  const relative = plainEffect(pair, true);
  expect(relative.estimate).toBeCloseTo(0.2, 14);
  expect(relative.standardError).toBeCloseTo(Math.sqrt(0.01056 + 0.01296), 14);
});

test("an absolute difference to nobody, and to a mean of exactly 0", () => {
  const { estimate, standardError, degrees } = plainEffect(
    { control: share(0, 500), treatment: share(10, 500) },
    false,
  );
  expect(estimate).toBeCloseTo(0.02, 15);
  expect(standardError).toBeCloseTo(Math.sqrt((0.02 * 0.98) / 500), 15);
  expect(degrees).toBeCloseTo(499, 9);
  // −1 and 1 against 1 and 3: variances 2, so √(2 ÷ 2 + 2 ÷ 2)
  const balanced = plainEffect({ control: mean(2, 0, 2), treatment: mean(2, 4, 10) }, false);
  expect(balanced.estimate).toBe(2);
  expect(balanced.standardError).toBeCloseTo(Math.SQRT2, 15);
});

test("of a loss, a share of its size: −10 to −5 is half up", () => {
  const { estimate } = plainEffect({ control: mean(4, -40, 410), treatment: mean(4, -20, 110) }, true);
  expect(estimate).toBeCloseTo(0.5, 15);
});

test("a ratio whose denominator is 1 for everybody is a mean", () => {
  const ratio = (n: number, sum: number, sumSquares: number): Arm => ({
    kind: "ratio",
    n,
    numerator: { kind: "amount", sum, sumSquares },
    denominator: { kind: "amount", sum: n, sumSquares: n },
    products: sum,
  });
  for (const relative of [true, false]) {
    const plain = plainEffect({ control: mean(10, 30, 110), treatment: mean(12, 48, 250) }, relative);
    const asRatio = plainEffect({ control: ratio(10, 30, 110), treatment: ratio(12, 48, 250) }, relative);
    expect(asRatio.estimate).toBeCloseTo(plain.estimate, 14);
    expect(asRatio.standardError).toBeCloseTo(plain.standardError, 14);
  }
});

test("groups of four members who always do the same count as one member each", () => {
  // 40 groups of 4, in 10 of which all bought: a share of ¼ with the spread of 40 units, not of 160
  const groups = clusteredMean({
    clusters: 40,
    outcome: { kind: "amount", sum: 40, sumSquares: 160 },
    size: { kind: "amount", sum: 160, sumSquares: 640 },
    products: 160,
  });
  const { standardError } = plainEffect({ control: groups, treatment: groups }, false);
  expect(standardError).toBeCloseTo(Math.sqrt((2 * (0.25 * 0.75)) / 39), 14);
});
