import { expect, test } from "vitest";
import { wilsonInterval } from "./wilson-interval";

// Newcombe 1998 (857–872), table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i", (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("failures mirror successes", () => {
  const { low, high } = wilsonInterval(29, 30);
  const mirrored = wilsonInterval(1, 30);
  expect(low).toBeCloseTo(1 - mirrored.high, 12);
  expect(high).toBeCloseTo(1 - mirrored.low, 12);
});

test("no trials, or more successes than trials, are the caller's mistake", () => {
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
});
