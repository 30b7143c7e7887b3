import { describe, expect, test } from "vitest";
import { shrinkEffects } from "./shrink-effects";

describe("shrunken effects", () => {
  test("two that differ by more than their noise are drawn half way to their mean", () => {
    // Σ (d − 1)² ÷ (1 + τ²) = 2 ÷ (1 + τ²) = 1, so τ² = 1; each keeps 1 ÷ (1 + 1) of its distance.
    const { mean, sd, effects } = shrinkEffects([
      { estimate: 0, standardError: 1 },
      { estimate: 2, standardError: 1 },
    ]);
    expect(mean).toBeCloseTo(1, 12);
    expect(sd).toBeCloseTo(1, 12);
    expect(effects.map(({ estimate }) => estimate)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(1.5, 12),
    ]);
    // Half of the noise is kept, and a quarter of the mean's own variance, which is 1 ÷ (1/2 + 1/2), comes to it.
    expect(effects[0]?.standardError).toBeCloseTo(Math.sqrt(0.75), 12);
  });

  test("those that differ by their noise alone are all the mean", () => {
    // weights 1 and 1/4: (0.2 + 0.4 ÷ 4) ÷ 1.25 = 0.24
    const { mean, sd, effects } = shrinkEffects([
      { estimate: 0.2, standardError: 1 },
      { estimate: 0.4, standardError: 2 },
    ]);
    expect([mean, sd]).toEqual([expect.closeTo(0.24, 12), 0]);
    expect(effects.map(({ estimate }) => estimate)).toEqual([mean, mean]);
  });

  test("the noisier of two at one distance is drawn further", () => {
    const { mean, effects } = shrinkEffects([
      { estimate: -3, standardError: 0.5 },
      { estimate: 3, standardError: 1.5 },
      { estimate: 3, standardError: 0.5 },
    ]);
    const kept = effects.map(({ estimate }, place) => (estimate - mean) / ([-3, 3, 3][place] ?? 0 - mean));
    expect(Math.abs(kept[1] ?? 0)).toBeLessThan(Math.abs(kept[2] ?? 0));
  });

  test("one alone is left as it is told by nobody else", () => {
    const one = { estimate: 0.1, standardError: 0.05 };
    expect(shrinkEffects([one])).toEqual({ mean: 0.1, sd: 0, effects: [one] });
  });

  test("nothing, and an estimate without noise, are refused", () => {
    expect(() => shrinkEffects([])).toThrow(RangeError);
    expect(() => shrinkEffects([{ estimate: 1, standardError: 0 }])).toThrow(RangeError);
  });
});
