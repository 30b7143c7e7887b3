import { expect, test } from "vitest";
import { adjustInterval } from "./adjust-interval";

test("an adjusted p of 0.05 just touches 0", () => {
  const { low, high } = adjustInterval({
    estimate: 0.1,
    interval: { low: 0.05, high: 0.15 },
    adjustedP: 0.05,
    alpha: 0.05,
  });
  expect(low).toBeCloseTo(0, 15);
  expect(high).toBeCloseTo(0.2, 15);
});

test("ten standard errors have a p of 1.524e-23, which widens an interval all the same", () => {
  // twice Q(10) = 7.619853024160527e-24, Abramowitz and Stegun table 26.2
  const { low, high } = adjustInterval({
    estimate: 0.1,
    interval: { low: 0.09, high: 0.11 },
    adjustedP: 2 * 7.619853024160527e-24,
    alpha: 0.05,
  });
  expect(low).toBeCloseTo(0.1 - 0.01 * 1.959963984540054, 13);
  expect(high).toBeCloseTo(0.1 + 0.01 * 1.959963984540054, 13);
});

test("it never grows narrower, and nothing is left of an adjusted p of 1", () => {
  const interval = { low: -1, high: 1.2 };
  expect(adjustInterval({ estimate: 0.1, interval, adjustedP: 0.01, alpha: 0.05 })).toBe(interval);
  expect(adjustInterval({ estimate: 0, interval, adjustedP: 0.5, alpha: 0.05 })).toBe(interval);
  expect(adjustInterval({ estimate: 0.1, interval, adjustedP: 1, alpha: 0.05 })).toEqual({
    low: -Infinity,
    high: Infinity,
  });
});
