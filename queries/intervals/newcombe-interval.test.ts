import { expect, test } from "vitest";
import { newcombeInterval } from "./newcombe-interval";

// Newcombe 1998 (873–890), table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("%i of %i against %i of %i", (successes, trials, others, otherTrials, low, high) => {
  const interval = newcombeInterval({ successes, trials }, { successes: others, trials: otherTrials });
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("swapped arms flip the sign", () => {
  const one = { successes: 17, trials: 120 };
  const other = { successes: 31, trials: 118 };
  const forth = newcombeInterval(one, other);
  const back = newcombeInterval(other, one);
  expect(back.low).toBeCloseTo(-forth.high, 12);
  expect(back.high).toBeCloseTo(-forth.low, 12);
});
