import { expect, test } from "vitest";
import { adjustPValues } from "./adjust-p-values";

/** The fifteen of Benjamini and Hochberg 1995, section 3.2: they find four at 0.05, Bonferroni's bound three. */
const FIFTEEN = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];
const found = (values: readonly number[]) => values.filter((p) => p <= 0.05).length;

test("the published example", () => {
  const shares = adjustPValues(FIFTEEN, "benjamini-hochberg");
  expect(found(shares)).toBe(4);
  expect(shares[5]).toBeCloseTo((15 * 0.0298) / 7, 14);
  const chances = adjustPValues(FIFTEEN, "holm");
  expect(found(chances)).toBe(3);
  // p times 15, 14, 13, 12 …, never falling
  expect(chances.slice(0, 4)).toEqual([0.0015, 0.0004 * 14, 0.0019 * 13, 0.0095 * 12]);
});

test("the order given is kept, equals stay equal, nothing is above 1", () => {
  expect(adjustPValues([0.04, 0.01, 0.03], "holm")).toEqual([0.06, 0.03, 0.06]);
  expect(adjustPValues([0.5, 0.01, 0.01], "benjamini-hochberg")).toEqual([0.5, 0.015, 0.015]);
  expect(adjustPValues([0.6, 0.7], "holm")).toEqual([1, 1]);
  expect(adjustPValues([], "holm")).toEqual([]);
});

test("what is no p-value is the caller's mistake", () => {
  expect(() => adjustPValues([0.5, 1.1], "holm")).toThrow(RangeError);
  expect(() => adjustPValues([Number.NaN], "benjamini-hochberg")).toThrow(RangeError);
});
