import { describe, expect, it } from "vitest";
import { exponential, naturalLog, power } from "./exact-math";

describe("exact math", () => {
  it("knows logarithms and exponentials to twelve digits", () => {
    expect(naturalLog(1)).toBe(0);
    expect(naturalLog(10)).toBeCloseTo(2.302585092994046, 13);
    expect(naturalLog(2 ** -32)).toBeCloseTo(-22.18070977791825, 13);
    expect(exponential(0)).toBe(1);
    expect(exponential(1)).toBeCloseTo(2.718281828459045, 13);
    expect(exponential(-20) * 1e9).toBeCloseTo(2.061153622438558, 11);
    expect(power(7, -0.5)).toBeCloseTo(0.3779644730092272, 13);
  });

  it("undoes one with the other", () => {
    for (const x of [0.001, 0.7, 1.41, 3, 250]) expect(exponential(naturalLog(x)) / x).toBeCloseTo(1, 13);
  });
});
