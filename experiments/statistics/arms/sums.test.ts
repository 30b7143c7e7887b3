import { expect, test } from "vitest";
import { addSums, covarianceOf, meanOf, roundingOf, type Sums, varianceOf } from "./sums";

const amount = (values: readonly number[]): Sums => ({
  kind: "amount",
  sum: values.reduce((sum, value) => sum + value, 0),
  sumSquares: values.reduce((sum, value) => sum + value * value, 0),
});

test("1, 2, 3, 4: mean 5/2, variance 5/3; with 2, 4, 6, 9 covariance 23/6", () => {
  expect(meanOf(amount([1, 2, 3, 4]), 4)).toBe(2.5);
  expect(varianceOf(amount([1, 2, 3, 4]), 4)).toBeCloseTo(5 / 3, 15);
  // Σxy = 64, Σx Σy ÷ 4 = 10 · 21 ÷ 4
  expect(covarianceOf(amount([1, 2, 3, 4]), amount([2, 4, 6, 9]), 64, 4)).toBeCloseTo((64 - 52.5) / 3, 15);
});

test("three of ten who did: 21/100; two yes-or-nos share 2 of 10", () => {
  expect(varianceOf({ kind: "yes-no", sum: 3 }, 10)).toBeCloseTo(0.21, 15);
  expect(covarianceOf({ kind: "yes-no", sum: 3 }, { kind: "yes-no", sum: 4 }, 2, 10)).toBeCloseTo(0.08, 15);
});

test("one unit and none vary by nothing", () => {
  expect(varianceOf(amount([5]), 1)).toBe(0);
  expect(varianceOf(amount([]), 0)).toBe(0);
  expect(covarianceOf(amount([5]), amount([6]), 30, 1)).toBe(0);
});

test("a thousand times 0.1 has a variance that is rounding and no more", () => {
  const constant = amount(Array.from({ length: 1000 }, () => 0.1));
  expect(Math.abs(varianceOf(constant, 1000))).toBeLessThan(roundingOf(constant, 1000));
  const varying = amount(Array.from({ length: 1000 }, (_, at) => 0.1 + (at % 2) * 1e-5));
  expect(varianceOf(varying, 1000)).toBeGreaterThan(roundingOf(varying, 1000));
});

test("pooled yes-or-nos are amounts", () => {
  expect(addSums({ kind: "yes-no", sum: 3 }, amount([1, 2]))).toEqual({
    kind: "amount",
    sum: 6,
    sumSquares: 8,
  });
});
