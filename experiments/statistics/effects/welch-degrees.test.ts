import { expect, test } from "vitest";
import { momentsOf } from "../arms/moments";
import { welchDegrees } from "./welch-degrees";

const arm = (n: number, variance: number) =>
  momentsOf({ kind: "mean", n, sum: 0, sumSquares: variance * (n - 1) }, 0);

test("10 units of variance 4 and 20 of variance 9", () => {
  // (0.4 + 0.45)² ÷ (0.4² ÷ 9 + 0.45² ÷ 19)
  const exact = 0.7225 / (0.16 / 9 + 0.2025 / 19);
  expect(welchDegrees({ control: arm(10, 4), treatment: arm(20, 9) })).toBeCloseTo(exact, 10);
});

test("alike arms have all their degrees, an arm that does not vary gives none", () => {
  expect(welchDegrees({ control: arm(10, 4), treatment: arm(10, 4) })).toBeCloseTo(18, 10);
  expect(welchDegrees({ control: arm(10, 0), treatment: arm(20, 9) })).toBeCloseTo(19, 10);
});
