import { expect, test } from "vitest";
import { correctedP, expectedIn, oddsOf, pearsonP } from "./two-by-two";

test("thirty of forty against ten of forty: odds of 9, χ² of 20", () => {
  expect(expectedIn([30, 10, 10, 30])).toEqual([20, 20, 20, 20]);
  // ln 9 ± 1.959964 · √(2/30 + 2/10)
  expect(oddsOf([30, 10, 10, 30]).ratio).toBeCloseTo(9, 12);
  expect(oddsOf([30, 10, 10, 30]).interval.low).toBeCloseTo(3.271, 3);
  expect(pearsonP([30, 10, 10, 30])).toBeCloseTo(7.744216431e-6, 14);
  expect(pearsonP([10, 10, 30, 30])).toBeCloseTo(1, 12);
});

test("with an empty field a half is added to each", () => {
  expect(oddsOf([10, 0, 5, 5]).ratio).toBe(10.5 / 0.5 / (5.5 / 5.5));
});

test("of four, the second least is told by the third", () => {
  // 4 · 0.01 / 1; 4 · 0.04 / 2 = 0.08, but 4 · 0.045 / 3 = 0.06; 0.5
  const corrected = correctedP([0.04, 0.5, 0.01, 0.045]);
  [0.06, 0.5, 0.04, 0.06].forEach((expected, at) => expect(corrected[at]).toBeCloseTo(expected, 12));
});
