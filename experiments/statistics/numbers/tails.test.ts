import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chiSquareTail } from "./chi-square-tail";
import { expectedExcess } from "./expected-excess";
import { normalQuantile } from "./normal-quantile";
import { normalTail } from "./normal-tail";
import { studentQuantile } from "./student-quantile";
import { studentTail } from "./student-tail";

/** Worked out with mpmath at 50 digits, see the script beside the file. */
const golden = JSON.parse(readFileSync("tests/fixtures/stats/tails.json", "utf8")) as Record<
  string,
  [number, number, number][]
>;

/** The largest relative distance between what a function says and the last number of each row. */
const worst = (name: string, value: (first: number, second: number) => number): number =>
  Math.max(...(golden[name] ?? []).map((row) => Math.abs(value(row[0], row[1]) / (row.at(-1) ?? NaN) - 1)));

test("tails keep their digits down to 1e-300", () => {
  expect(worst("normalTail", normalTail)).toBeLessThan(1e-13);
  expect(worst("studentTail", (degrees, t) => studentTail(t, degrees))).toBeLessThan(1e-10);
  expect(worst("chiSquareTail", chiSquareTail)).toBeLessThan(1e-12);
  expect(worst("expectedExcess", (z) => expectedExcess(z, 1))).toBeLessThan(1e-12);
});

test("quantiles are right to the last digits, for small tails and for billions of degrees of freedom too", () => {
  expect(worst("normalQuantile", normalQuantile)).toBeLessThan(1e-15);
  expect(worst("studentQuantile", (degrees, tail) => studentQuantile(tail, degrees))).toBeLessThan(1e-13);
});

test("published values", () => {
  // Abramowitz and Stegun, tables 26.1, 26.8 and 26.10.
  expect(normalTail(2)).toBeCloseTo(0.02275013194817921, 15);
  expect(chiSquareTail(3.84146, 1)).toBeCloseTo(0.05, 6);
  expect(studentQuantile(0.025, 10)).toBeCloseTo(2.228, 3);
  // With one degree t is Cauchy's, with two it has a closed form.
  expect(studentTail(1, 1)).toBeCloseTo(0.25, 14);
  expect(studentTail(3, 2)).toBeCloseTo(0.5 - 3 / (2 * Math.sqrt(11)), 14);
});

test("the two sides mirror each other, and the two ways to t meet", () => {
  expect(studentTail(-1.3, 7)).toBeCloseTo(1 - studentTail(1.3, 7), 15);
  expect(studentTail(3, 9999.999)).toBeCloseTo(studentTail(3, 10_000.001), 11);
  expect(expectedExcess(2, 3) - expectedExcess(-2, 3)).toBeCloseTo(2, 14);
  expect(normalQuantile(0.2)).toBeCloseTo(-normalQuantile(0.8), 14);
});

test("what is no tail is the caller's mistake", () => {
  expect(() => normalQuantile(0)).toThrow(RangeError);
  expect(() => normalQuantile(1)).toThrow(RangeError);
  expect(() => studentQuantile(0.6, 5)).toThrow(RangeError);
});
