import { expect, test } from "vitest";
import { roundTop } from "./lines";

test("a round height above all values", () => {
  expect(roundTop([3, null, 7])).toBe(10);
  expect(roundTop([130, 199])).toBe(200);
  expect(roundTop([0.21])).toBeCloseTo(0.25, 12);
  expect(roundTop([null, 0])).toBe(1);
  expect(roundTop([50])).toBe(50);
});
