import { expect, test } from "vitest";
import { capOf } from "./cap";

test("a fixed cap, the pooled quantile, or none", () => {
  expect(capOf({ kind: "none" }, 9)).toBeNull();
  expect(capOf({ kind: "at", amount: 50 }, 9)).toBe(50);
  const percentile = { kind: "percentile", level: 0.99, ignoreZeros: true } as const;
  expect(capOf(percentile, 312.5)).toBe(312.5);
  expect(capOf(percentile, 0)).toBeNull();
  expect(capOf(percentile, null)).toBeNull();
});

test("a cap that leaves nothing is the caller's mistake", () => {
  expect(() => capOf({ kind: "at", amount: 0 }, null)).toThrow(RangeError);
  expect(() => capOf({ kind: "percentile", level: 99, ignoreZeros: false }, 5)).toThrow(RangeError);
});
