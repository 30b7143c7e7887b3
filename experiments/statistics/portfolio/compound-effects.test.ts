import { expect, test } from "vitest";
import { compoundEffects } from "./compound-effects";

test("effects compound, and so does what is not known of them", () => {
  const both = compoundEffects([
    { estimate: 0.1, standardError: 0.03 },
    { estimate: 0.2, standardError: 0.04 },
  ]);
  // 1.1 · 1.2 = 1.32; √((1.2 · 0.03)² + (1.1 · 0.04)²) = √(0.001296 + 0.001936)
  expect(both.estimate).toBeCloseTo(0.32, 12);
  expect(both.standardError).toBeCloseTo(Math.sqrt(0.003232), 12);
});

test("no effects change nothing", () => {
  expect(compoundEffects([])).toEqual({ estimate: 0, standardError: 0 });
});
