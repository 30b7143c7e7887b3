import { expect, test } from "vitest";
import { plainEffect } from "../effects/plain-effect";
import type { Arm } from "../arms/arm";
import { testEffect } from "./test-effect";

const arm = (values: readonly number[]): Arm => ({
  kind: "mean",
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  sumSquares: values.reduce((sum, value) => sum + value * value, 0),
});

/** Hours of sleep gained by Student's ten patients, the data of R's t.test(extra ~ group, sleep). */
const sleep = plainEffect(
  {
    control: arm([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]),
    treatment: arm([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]),
  },
  false,
);

test("what R says of Student's sleep data", () => {
  const found = testEffect(sleep, { engine: "frequentist", alpha: 0.05, alternative: "either" });
  expect(found.estimate).toBeCloseTo(-1.58, 12);
  expect(found.degreesOfFreedom).toBeCloseTo(17.77647, 5);
  expect(found.p).toBeCloseTo(0.07939, 5);
  expect(found.interval.low).toBeCloseTo(-3.3654832, 7);
  expect(found.interval.high).toBeCloseTo(0.2054832, 7);
});

test("one-sided, half the p on the side it lies and the rest on the other", () => {
  const lesser = testEffect(sleep, { engine: "frequentist", alpha: 0.05, alternative: "lesser" });
  const greater = testEffect(sleep, { engine: "frequentist", alpha: 0.05, alternative: "greater" });
  expect(lesser.p).toBeCloseTo(0.07939 / 2, 5);
  expect(lesser.p + greater.p).toBeCloseTo(1, 14);
  expect(lesser.interval.low).toBe(-Infinity);
  expect(lesser.interval.high).toBeLessThan(0);
  expect(greater.interval.high).toBe(Infinity);
});

test("a level above one half moves the open interval's end beyond the estimate", () => {
  const { interval } = testEffect(sleep, { engine: "frequentist", alpha: 0.9, alternative: "greater" });
  const mirrored = testEffect(sleep, { engine: "frequentist", alpha: 0.1, alternative: "lesser" });
  expect(interval.low).toBeCloseTo(mirrored.interval.high, 12);
});

test("13 standard errors in 200,000 units have a p of 7e-39, not of 0", () => {
  const share = (successes: number): Arm => ({ kind: "proportion", n: 100_000, successes });
  const effect = plainEffect({ control: share(10_000), treatment: share(12_000) }, true);
  const { p } = testEffect(effect, { engine: "frequentist", alpha: 0.05, alternative: "either" });
  // 2 · the t tail at 13.04101327393252 with 198733.89 degrees, from mpmath
  expect(p / 7.417992278140886e-39).toBeCloseTo(1, 9);
});
