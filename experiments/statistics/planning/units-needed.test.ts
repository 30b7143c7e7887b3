import { expect, test } from "vitest";
import { expectedPower } from "./expected-power";
import type { PlannedMethod } from "./plan";
import { smallestLift } from "./smallest-lift";
import { unitsNeeded } from "./units-needed";
import { weeksNeeded } from "./weeks-needed";

const expected = { mean: 0.1, variance: 0.09 };
const once: PlannedMethod = { engine: "frequentist", alpha: 0.05 };
const METHODS: PlannedMethod[] = [
  once,
  { engine: "frequentist", alpha: 0.05, sequential: { tuning: 5000 } },
  { engine: "bayesian", alpha: 0.05, prior: { mean: 0.01, sd: 0.1 } },
];

test("a lift of 5 % of a share of 0.1: (1.96 + 0.84)² · 9 · (1 + 1.05²) ÷ 0.05²", () => {
  const found = unitsNeeded({ expected, lift: 0.05, method: once, power: 0.8 });
  expect(
    found.kind === "estimate" && found.units / ((2.801585218112968 ** 2 * 9 * 2.1025) / 0.0025),
  ).toBeCloseTo(1, 5);
});

test.each(METHODS)("units, lift and power agree with each other: %o", (method) => {
  const found = unitsNeeded({ expected, lift: 0.08, method, power: 0.9 });
  if (found.kind !== "estimate") throw new Error(found.reason);
  expect(expectedPower({ expected, units: found.units, lift: 0.08, method })).toBeCloseTo(0.9, 12);
  const smallest = smallestLift({ expected, units: found.units, method, power: 0.9 });
  expect(smallest.kind === "estimate" && smallest.lift).toBeCloseTo(0.08, 6);
});

test("too few for any lift, too small a lift for any number, and a prior that finds one by itself", () => {
  expect(smallestLift({ expected, units: 50, method: once, power: 0.8 })).toEqual({
    kind: "insufficient",
    reason: "too-few-units",
  });
  expect(unitsNeeded({ expected, lift: 1e-9, method: once, power: 0.8 })).toEqual({
    kind: "insufficient",
    reason: "beyond-reach",
  });
  const certain: PlannedMethod = { engine: "bayesian", alpha: 0.05, prior: { mean: 1, sd: 0.01 } };
  expect(smallestLift({ expected, units: 50, method: certain, power: 0.8 })).toEqual({
    kind: "estimate",
    lift: 0,
  });
});

test("a small lift under a prior is found to full precision, not on a grid", () => {
  const method: PlannedMethod = { engine: "bayesian", alpha: 0.05, prior: { mean: 0, sd: 0.3 } };
  const found = smallestLift({ expected, units: 1e8, method, power: 0.8 });
  if (found.kind !== "estimate") throw new Error(found.reason);
  expect(found.lift).toBeLessThan(2e-3);
  expect(expectedPower({ expected, units: 1e8, lift: found.lift, method })).toBeCloseTo(0.8, 12);
});

test("weeks are whole", () => {
  expect(weeksNeeded({ units: 59_408, arms: 2, unitsPerWeek: 8000 })).toBe(15);
  expect(weeksNeeded({ units: 4000, arms: 2, unitsPerWeek: 8000 })).toBe(1);
  expect(weeksNeeded({ units: 4001, arms: 2, unitsPerWeek: 8000 })).toBe(2);
  expect(weeksNeeded({ units: 1, arms: 2, unitsPerWeek: 8000 })).toBe(1);
  expect(() => weeksNeeded({ units: 1, arms: 2, unitsPerWeek: 0 })).toThrow(RangeError);
});

test("a lift of 0, or a power below alpha, is the caller's mistake", () => {
  expect(() => unitsNeeded({ expected, lift: 0, method: once, power: 0.8 })).toThrow(RangeError);
  expect(() => smallestLift({ expected, units: 100, method: once, power: 0.05 })).toThrow(RangeError);
});
