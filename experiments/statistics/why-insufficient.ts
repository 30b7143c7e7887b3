import type { Arm } from "./arms/arm";
import { sumsOf } from "./arms/covariances";
import { momentsOf } from "./arms/moments";
import type { Pair } from "./arms/pair";
import { BOUNDS_Z } from "./arms/quantile-variance";
import { roundingOf, type Sums, varianceOf } from "./arms/sums";
import { thetaOf } from "./arms/theta";
import type { Reason } from "./comparison";
import type { Difference } from "./settings";

/**
 * Why can these arms not be compared? The first of the reasons in the order of Reason, null if they can.
 *
 * An arm without any spread is no reason as long as the other has some: that nobody of 500 bought is a finding.
 */
export function whyInsufficient(pair: Pair, difference: Difference): Reason | null {
  return (
    reasonOfArm(pair.control) ??
    reasonOfArm(pair.treatment) ??
    reasonOfPair(pair, difference.kind === "relative") ??
    (difference.kind === "scaled"
      ? reasonOfScale(pair.control, difference.trafficShare * difference.days)
      : null)
  );
}

function reasonOfArm(arm: Arm): Reason | null {
  if (arm.n < 2) return "too-few-units";
  if (arm.kind === "quantile") {
    const least = BOUNDS_Z ** 2 * Math.max(arm.level / (1 - arm.level), (1 - arm.level) / arm.level);
    if (arm.n <= least) return "too-few-for-quantile";
    return arm.high > arm.low ? null : "flat-quantile";
  }
  if (!sumsOf(arm).every((sums) => isPossible(sums, arm.n))) return "impossible-sums";
  const hasDenominator = arm.kind === "ratio" || arm.kind === "adjusted-ratio";
  return hasDenominator && arm.denominator.sum === 0 ? "zero-denominator" : null;
}

const isPossible = (sums: Sums, n: number): boolean =>
  Number.isFinite(sums.sum) && varianceOf(sums, n) >= -roundingOf(sums, n);

function reasonOfPair(pair: Pair, relative: boolean): Reason | null {
  const theta = thetaOf(pair);
  const control = momentsOf(pair.control, theta);
  const treatment = momentsOf(pair.treatment, theta);
  const varies = [control, treatment].some(({ variance, rounding }) => variance > rounding);
  if (!varies) return "no-variance";
  return relative && control.baseline === 0 ? "zero-baseline" : null;
}

function reasonOfScale(arm: Arm, time: number): Reason | null {
  if (arm.kind === "ratio" || arm.kind === "adjusted-ratio" || arm.kind === "quantile") return "not-additive";
  return time > 0 ? null : "no-time";
}
