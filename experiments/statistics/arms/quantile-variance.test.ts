import { expect, test } from "vitest";
import type { Quantile } from "./arm";
import { BOUNDS_Z, quantileVariance } from "./quantile-variance";

const median: Quantile = {
  kind: "quantile",
  n: 400,
  level: 0.5,
  value: 20,
  low: 19,
  high: 21,
  boundsUnits: 400,
};

test("bounds that are 2 apart are 1.96 standard errors on either side", () => {
  expect(quantileVariance(median) / 399).toBeCloseTo((1 / 1.959963984540054) ** 2, 14);
  expect(BOUNDS_Z).toBeCloseTo(1.959963984540054, 15);
});

test("bounds worked out for a quarter of the units are twice as far apart", () => {
  expect(quantileVariance({ ...median, low: 18, high: 22, boundsUnits: 100 })).toBeCloseTo(
    quantileVariance(median),
    12,
  );
});

test("clusters of one event each change nothing but n − 1, clusters of four equal ones count as one", () => {
  // 200 of 400 at or below; of single events: variance 400 · ½ · ½ ÷ 399
  const single = { sum: 200, sumSquares: 200, kind: "amount" } as const;
  const alone = quantileVariance({
    ...median,
    clusters: { n: 400, below: single, events: { kind: "amount", sum: 400, sumSquares: 400 }, products: 200 },
  });
  expect(alone / quantileVariance(median)).toBeCloseTo(400 / 399, 12);
  // 100 clusters of 4 events, 50 of them wholly below
  const four = quantileVariance({
    ...median,
    clusters: {
      n: 100,
      below: { kind: "amount", sum: 200, sumSquares: 50 * 16 },
      events: { kind: "amount", sum: 400, sumSquares: 1600 },
      products: 50 * 16,
    },
  });
  expect(four / quantileVariance(median)).toBeCloseTo((4 * 100) / 99, 12);
});

test("a floor holds where the bounds coincide, and one value has no spread", () => {
  expect(quantileVariance({ ...median, low: 20, high: 20 })).toBe(0);
  expect(quantileVariance({ ...median, low: 20, high: 20, leastVariance: 1e-5 })).toBe(1e-5);
  expect(quantileVariance({ ...median, n: 1 })).toBe(0);
});
