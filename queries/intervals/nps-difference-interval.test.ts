import { expect, test } from "vitest";
import { npsDifferenceInterval } from "./nps-difference-interval";

const first = { promoters: 40, passives: 100, detractors: 20 };
const second = { promoters: 12, passives: 36, detractors: 2 };

test("the distances to the ends add up in squares", () => {
  // 12.5 (3.0865 … 21.8064) against 20 (6.1112 … 34.4709):
  // low  = −7.5 − √(9.4135² + 14.4709²) = −24.763
  // high = −7.5 + √(9.3064² + 13.8888²) =   9.218
  const { low, high } = npsDifferenceInterval(first, second);
  expect(low).toBeCloseTo(-24.763, 3);
  expect(high).toBeCloseTo(9.218, 3);
});

test("swapped, the sign flips", () => {
  const forth = npsDifferenceInterval(first, second);
  const back = npsDifferenceInterval(second, first);
  expect(back.low).toBeCloseTo(-forth.high, 9);
  expect(back.high).toBeCloseTo(-forth.low, 9);
});
