import { expect, test } from "vitest";
import { binomialBounds } from "./binomial-bounds";

test("bounds of few tries are those counted by hand", () => {
  // Of four fair coins: 0 heads 1/16, 1 head 4/16, 2 heads 6/16, 3 heads 4/16, 4 heads 1/16.
  expect(binomialBounds(4, 0.5, 0.05)).toEqual({ least: 0, most: 4 });
  expect(binomialBounds(4, 0.5, 0.07)).toEqual({ least: 1, most: 3 });
  expect(binomialBounds(4, 0.5, 0.32)).toEqual({ least: 2, most: 2 });
});

test("bounds of many tries are near those of a normal", () => {
  // 1000 · 0.05 ± 3.29 · √(1000 · 0.05 · 0.95) is 27.3 … 72.7; the binomial leans to the right.
  const { least, most } = binomialBounds(1000, 0.05, 0.0005);
  expect(least).toBeGreaterThanOrEqual(28);
  expect(least).toBeLessThanOrEqual(30);
  expect(most).toBeGreaterThanOrEqual(73);
  expect(most).toBeLessThanOrEqual(75);
});

test("what never or always happens leaves no room", () => {
  expect(binomialBounds(9, 0, 0.01)).toEqual({ least: 0, most: 0 });
  expect(binomialBounds(9, 1, 0.01)).toEqual({ least: 9, most: 9 });
});
