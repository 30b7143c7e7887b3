import { expect, test } from "vitest";
import { sampleRatio } from "./sample-ratio";

const arms = (units: readonly number[], weights: readonly number[]) =>
  units.map((of, arm) => ({ units: of, weight: weights[arm] ?? 0 }));
const pOf = (units: readonly number[], weights: readonly number[]) => {
  const checked = sampleRatio(arms(units, weights));
  return checked.kind === "estimate" ? checked.p : Number.NaN;
};

test("120 against 80 is χ² = 8, whose p is erfc(2)", () => {
  expect(pOf([120, 80], [1, 1])).toBeCloseTo(0.004677734981047266, 14);
});

test("three arms of 90, 100 and 110 are χ² = 2 with two degrees, whose p is 1 ÷ e", () => {
  expect(pOf([90, 100, 110], [1, 1, 1])).toBeCloseTo(Math.exp(-1), 14);
});

test("weights of any scale mean the same", () => {
  for (const scale of [1e-9, 0.9, 1000]) {
    expect(pOf([900, 110], [0.9 * scale, 0.1 * scale])).toBeCloseTo(pOf([900, 110], [9, 1]), 12);
  }
});

test("an arm of weight 0 is no arm, and a unit in it is a mismatch", () => {
  expect(pOf([120, 80, 0], [1, 1, 0])).toBeCloseTo(0.004677734981047266, 14);
  expect(sampleRatio(arms([500, 510, 7], [1, 1, 0]))).toEqual({ kind: "estimate", p: 0, mismatch: true });
});

test("a mismatch wants a small p and eight units an arm", () => {
  expect(sampleRatio(arms([5000, 5400], [1, 1]))).toMatchObject({ mismatch: true });
  expect(sampleRatio(arms([5000, 5100], [1, 1]))).toMatchObject({ mismatch: false });
  // χ² = 15 with p 1e-4, of 15 units
  expect(sampleRatio(arms([15, 0], [1, 1]))).toMatchObject({ mismatch: false });
});

test("no units and one arm tell nothing; negative numbers are the caller's mistake", () => {
  expect(sampleRatio(arms([0, 0], [1, 1]))).toEqual({ kind: "insufficient", reason: "no-units" });
  expect(sampleRatio(arms([9, 0], [1, 0]))).toEqual({ kind: "insufficient", reason: "one-arm" });
  expect(() => sampleRatio(arms([-1, 3], [1, 1]))).toThrow(RangeError);
});
