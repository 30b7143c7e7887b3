import { expect, test } from "vitest";
import { findRoot } from "./find-root";

test("the root of two, to the last digit", () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBe(Math.SQRT2);
  expect(findRoot((x) => 2 - x * x, 0, 2)).toBe(Math.SQRT2);
});

test("an end that is the root is the answer, and no change of sign is the caller's mistake", () => {
  expect(findRoot((x) => x, 0, 3)).toBe(0);
  expect(findRoot((x) => x - 3, 0, 3)).toBe(3);
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
});
