import type { FrequentistEstimate, Interval } from "../comparison";
import type { Effect } from "../effects/effect";
import { studentQuantile } from "../numbers/student-quantile";
import { studentTail } from "../numbers/student-tail";
import type { FrequentistSettings } from "../settings";
import { oneSidedReach, oneSidedSequenceP, sequenceP, sequenceReach } from "./confidence-sequence";

/**
 * Is there a difference? Welch's t-test, or its always valid counterpart.
 *
 * @returns the effect with its interval and p, in the effect's unit; the interval holds 0 exactly when p ≥ alpha
 *
 * Assumes independent units, and without `sequential` one look, at a moment fixed beforehand.
 * Source: Welch, Biometrika 34 (1947) 28–35; see confidence-sequence.ts for the other.
 * Example: 0.2 ± 0.1534, 1985 degrees, alpha 0.05 → −0.1008 … 0.5008, p 0.192
 */
export function testEffect(effect: Effect, settings: FrequentistSettings): FrequentistEstimate {
  return {
    kind: "estimate",
    engine: "frequentist",
    estimate: effect.estimate,
    standardError: effect.standardError,
    ...(settings.sequential
      ? sequentially(effect, settings, settings.sequential.tuning)
      : once(effect, settings)),
    degreesOfFreedom: settings.sequential ? null : effect.degrees,
    stratified: effect.stratified,
  };
}

type Finding = Pick<FrequentistEstimate, "interval" | "p">;

function once(effect: Effect, { alpha, alternative }: FrequentistSettings): Finding {
  const { estimate, standardError, degrees } = effect;
  const t = estimate / standardError;
  const reach = (tail: number) => standardError * largeQuantile(tail, degrees);
  switch (alternative) {
    case "either":
      return { interval: around(estimate, reach(alpha / 2)), p: 2 * studentTail(Math.abs(t), degrees) };
    case "greater":
      return { interval: from(estimate - reach(alpha)), p: studentTail(t, degrees) };
    case "lesser":
      return { interval: upTo(estimate + reach(alpha)), p: studentTail(-t, degrees) };
  }
}

/** Of an alpha above one half the quantile lies on the other side. */
const largeQuantile = (tail: number, degrees: number): number =>
  tail > 0.5 ? -studentQuantile(1 - tail, degrees) : studentQuantile(tail, degrees);

function sequentially(effect: Effect, { alpha, alternative }: FrequentistSettings, tuning: number): Finding {
  const tuned = { effect, alpha, tuning };
  switch (alternative) {
    case "either":
      return { interval: around(effect.estimate, sequenceReach(tuned)), p: sequenceP(tuned) };
    case "greater":
      return { interval: from(effect.estimate - oneSidedReach(tuned)), p: oneSidedSequenceP(tuned, 1) };
    case "lesser":
      return { interval: upTo(effect.estimate + oneSidedReach(tuned)), p: oneSidedSequenceP(tuned, -1) };
  }
}

const around = (middle: number, reach: number): Interval => ({ low: middle - reach, high: middle + reach });
const from = (low: number): Interval => ({ low, high: Infinity });
const upTo = (high: number): Interval => ({ low: -Infinity, high });
