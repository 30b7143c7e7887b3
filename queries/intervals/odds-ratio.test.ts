import { expect, test } from "vitest";
import { oddsRatio } from "./odds-ratio";

test("smokers and lung cancer, Doll and Hill 1950", () => {
  const { ratio, interval } = oddsRatio([647, 622], [2, 27]);
  expect(ratio).toBeCloseTo((647 * 27) / (622 * 2), 10);
  expect(interval.low).toBeCloseTo(3.325, 3);
  expect(interval.high).toBeCloseTo(59.301, 2);
});

test("an empty cell gets one half, and so do the others", () => {
  const { ratio, interval } = oddsRatio([10, 0], [5, 5]);
  expect(ratio).toBeCloseTo((10.5 * 5.5) / (0.5 * 5.5), 12);
  expect(Number.isFinite(interval.high)).toBe(true);
  expect(interval.low).toBeGreaterThan(0);
});
