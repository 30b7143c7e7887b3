import { expect, test } from "vitest";
import { oneSidedReach, oneSidedSequenceP, sequenceP, sequenceReach } from "./confidence-sequence";

const effect = { estimate: 0.2, standardError: 0.07, units: 5000 };

test("at the number of units it is tuned to, with α = e⁻²", () => {
  // Nρ² = 4 + ln 5 = 5.609438, w = 6.609438; √(2 · 6.609438 · (ln 6.609438 ÷ 2 + 2) ÷ 5.609438) = 2.63406
  const reach = sequenceReach({
    effect: { estimate: 0, standardError: 1, units: 5000 },
    alpha: Math.exp(-2),
    tuning: 5000,
  });
  expect(reach).toBeCloseTo(2.63406, 4);
});

test("an effect that just reaches the end of its interval has p = α, on either kind", () => {
  for (const [alpha, tuning] of [
    [0.05, 5000],
    [0.01, 100],
    [0.2, 1e6],
  ] as const) {
    const twoSided = { ...effect, estimate: sequenceReach({ effect, alpha, tuning }) };
    expect(sequenceP({ effect: twoSided, alpha, tuning }) / alpha).toBeCloseTo(1, 11);
    const oneSided = { ...effect, estimate: oneSidedReach({ effect, alpha, tuning }) };
    expect(oneSidedSequenceP({ effect: oneSided, alpha, tuning }, 1) / alpha).toBeCloseTo(1, 11);
    expect(
      oneSidedSequenceP({ effect: { ...oneSided, estimate: -oneSided.estimate }, alpha, tuning }, -1) / alpha,
    ).toBeCloseTo(1, 11);
  }
});

test("the one-sided p keeps its digits on a tiny scale and far out, where a search would stop early", () => {
  // 300 and 200 of 10⁸ each; the number is from mpmath: √w ÷ (2 (e^x − 1)), x = d² N ρ² ÷ (2 se² w)
  const tiny = { estimate: -1e-6, standardError: 2.2360650706095295e-7, units: 2e8 };
  expect(oneSidedSequenceP({ effect: tiny, alpha: 0.05, tuning: 5000 }, -1)).toBeCloseTo(
    0.011422057729618535,
    13,
  );
  const far = { estimate: 1, standardError: 0.03, units: 1000 };
  const p = oneSidedSequenceP({ effect: far, alpha: 0.05, tuning: 1000 }, 1);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-200);
});

test("no effect and one on the other side do not surprise", () => {
  const none = { ...effect, estimate: 0 };
  expect(sequenceP({ effect: none, alpha: 0.05, tuning: 5000 })).toBe(1);
  expect(oneSidedSequenceP({ effect: none, alpha: 0.05, tuning: 5000 }, 1)).toBe(1);
  expect(oneSidedSequenceP({ effect, alpha: 0.05, tuning: 5000 }, -1)).toBe(1);
});
