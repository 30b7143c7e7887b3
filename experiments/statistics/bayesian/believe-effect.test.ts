import { expect, test } from "vitest";
import type { Effect } from "../effects/effect";
import { believeEffect } from "./believe-effect";

const effect: Effect = {
  estimate: 2,
  standardError: 1,
  units: 100,
  degrees: 98,
  baseline: 4,
  relative: true,
  stratified: false,
};

test("an estimate of 2 ± 1 and a prior of 0 ± 1 meet in the middle", () => {
  const believed = believeEffect(effect, {
    engine: "bayesian",
    alpha: 0.05,
    better: "higher",
    prior: { of: "relative", mean: 0, sd: 1 },
  });
  expect(believed.estimate).toBeCloseTo(1, 15);
  expect(believed.standardError).toBeCloseTo(Math.SQRT1_2, 15);
  // Φ(√2) = 0.921350, φ(√2) = 0.146763: 1 · 0.921350 + √½ · 0.146763
  expect(believed.chanceToWin).toBeCloseTo(0.92135, 6);
  expect(believed.risk.keep).toBeCloseTo(1.025127, 6);
  expect(believed.risk.ship).toBeCloseTo(0.025127, 6);
  expect(believed.interval.high).toBeCloseTo(1 + 1.959963984540054 * Math.SQRT1_2, 12);
});

test("where lower is better, chance and risk change sides", () => {
  const higher = believeEffect(effect, { engine: "bayesian", alpha: 0.05, better: "higher" });
  const lower = believeEffect(effect, { engine: "bayesian", alpha: 0.05, better: "lower" });
  // Φ(−2) to 16 digits: not one minus a number near 1
  expect(lower.chanceToWin).toBeCloseTo(0.022750131948179, 15);
  expect(lower.chanceToWin + higher.chanceToWin).toBeCloseTo(1, 15);
  expect(lower.risk).toEqual({ keep: higher.risk.ship, ship: higher.risk.keep });
});

test("a prior in the metric's unit and one of the share are the same times the baseline", () => {
  const ofShare = believeEffect(effect, {
    engine: "bayesian",
    alpha: 0.05,
    better: "higher",
    prior: { of: "relative", mean: 0.1, sd: 0.5 },
  });
  const ofUnit = believeEffect(effect, {
    engine: "bayesian",
    alpha: 0.05,
    better: "higher",
    prior: { of: "absolute", mean: 0.4, sd: 2 },
  });
  expect(ofUnit).toEqual(ofShare);
  const absolute = { ...effect, estimate: 8, standardError: 4, relative: false };
  const scaled = believeEffect(absolute, {
    engine: "bayesian",
    alpha: 0.05,
    better: "higher",
    prior: { of: "relative", mean: 0.1, sd: 0.5 },
  });
  expect(scaled.estimate).toBeCloseTo(4 * ofShare.estimate, 12);
});

test("a prior of a share of nothing says nothing", () => {
  const toNothing = { ...effect, relative: false, baseline: 0 };
  const prior = { of: "relative", mean: 0, sd: 0.1 } as const;
  expect(
    believeEffect(toNothing, { engine: "bayesian", alpha: 0.05, better: "higher", prior }).estimate,
  ).toBe(2);
});
