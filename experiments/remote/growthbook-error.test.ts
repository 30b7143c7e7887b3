import { expect, test } from "vitest";
import { GrowthBookError, isGrowthBookError } from "./growthbook-error";

test("an error of another build's class is one too, any other is none", () => {
  class BuiltApart extends Error {
    override name = "GrowthBookError";
  }
  expect(isGrowthBookError(new GrowthBookError("busy", "slowly"))).toBe(true);
  expect(isGrowthBookError(new BuiltApart("slowly"))).toBe(true);
  expect([new Error("slowly"), "slowly", null].filter(isGrowthBookError)).toEqual([]);
});
