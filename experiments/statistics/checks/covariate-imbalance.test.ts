import { expect, test } from "vitest";
import type { Arm } from "../arms/arm";
import { covariateImbalance } from "./covariate-imbalance";

/** 100 units with the variance 1 around a mean. */
const around = (mean: number): Arm => ({
  kind: "mean",
  n: 100,
  sum: 100 * mean,
  sumSquares: 99 + 100 * mean * mean,
});

test("the level is divided by the number of tests", () => {
  // t = √12 with 198 degrees, p 0.00065
  const before = { control: around(0), treatment: around(Math.sqrt(12 / 50)) };
  const once = covariateImbalance(before, 1);
  expect(once).toMatchObject({ kind: "estimate", imbalanced: true });
  expect(once.kind === "estimate" && once.p).toBeCloseTo(0.00065, 5);
  expect(covariateImbalance(before, 2)).toMatchObject({ imbalanced: false });
});

test("a metric that nobody had before cannot be told, and less than one test is none", () => {
  const none: Arm = { kind: "mean", n: 100, sum: 0, sumSquares: 0 };
  expect(covariateImbalance({ control: none, treatment: none }, 1)).toEqual({
    kind: "insufficient",
    reason: "no-variance",
  });
  expect(() => covariateImbalance({ control: none, treatment: none }, 0)).toThrow(RangeError);
});
