import { expect, test } from "vitest";
import { forestPlace, forestReach } from "./forest-scale";

test("the axis holds every interval that is not far wider than the others", () => {
  // ends 1, 2, 3, 4: the middle one is 3
  expect(
    forestReach([
      { low: -1, high: 2 },
      { low: 3, high: 4 },
    ]),
  ).toBe(4);
  expect(
    forestReach([
      { low: -1, high: 1 },
      { low: -2, high: 1 },
      { low: -50, high: 40 },
    ]),
  ).toBe(2);
});

test("open ends and nothing leave an axis as well", () => {
  expect(forestReach([{ low: -Infinity, high: 0.5 }])).toBe(0.5);
  expect(forestReach([])).toBe(1);
  expect(forestReach([{ low: 0, high: 0 }])).toBe(1);
});

test("places are shares of the axis, and end at its ends", () => {
  expect([-2, -1, 0, 1, 2].map((value) => forestPlace(value, 2))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(forestPlace(Infinity, 2)).toBe(1);
  expect(forestPlace(-9, 2)).toBe(0);
});
