import { expect, test } from "vitest";
import { chiSquareP } from "./chi-square-p";

// Of a table [a, b], [b, a] the statistic is 2 (a − b)² / (a + b), and p is erfc of the root of its half. The values of
// erfc are those of DLMF 7, from tables to 15 digits.
test.each([
  [8, 8, 1],
  [9, 7, 0.4795001221869535], // erfc(1/2)
  [3, 1, 0.15729920705028513], // erfc(1)
  [12, 4, 0.004677734981047266], // erfc(2)
  [30, 10, 7.74421643104409e-6], // erfc(√10), χ² = 20
  [300, 100, 2.0884875837625e-45], // erfc(10)
])("of %i and %i against %i turned round", (a, b, p) => {
  expect(Math.abs(chiSquareP([a, b], [b, a]) / p - 1)).toBeLessThan(1e-12);
});

test("where all or none succeeded there is nothing to tell", () => {
  expect(chiSquareP([10, 0], [20, 0])).toBe(1);
  expect(chiSquareP([0, 0], [20, 5])).toBe(1);
});
