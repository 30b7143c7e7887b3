import type { Arm } from "../arms/arm";
import { type Moments, momentsOf } from "../arms/moments";
import type { Pair } from "../arms/pair";
import { thetaOf } from "../arms/theta";
import type { Effect } from "./effect";
import { welchDegrees } from "./welch-degrees";

/**
 * How far is the treatment from the control?
 *
 * @param pair     arms of the same kind, at least 2 units each
 * @param relative as a share of the control's absolute unadjusted estimate, which must not be 0, or in the metric's unit
 *
 * The relative difference by the delta method, in which the control's estimate and its baseline vary together. Of
 * adjusted means its slope is taken at the unadjusted lift.
 * Source: Deng, Knoblich and Lu, Applying the Delta Method in Metric Analytics, KDD 2018, section 2.2.
 * Example: 100 of 1000 against 120 of 1000 → 0.2 ± 0.1534 of the control's 0.1
 */
export function plainEffect(pair: Pair, relative: boolean): Effect {
  const theta = thetaOf(pair);
  const control = momentsOf(pair.control, theta);
  const treatment = momentsOf(pair.treatment, theta);
  const difference = treatment.estimate - control.estimate;
  const size = Math.abs(control.baseline);
  return {
    estimate: relative ? difference / size : difference,
    standardError: Math.sqrt(
      relative
        ? relativeVariance(control, treatment, slopeOf(pair.control, control, treatment, theta))
        : treatment.variance / treatment.n + control.variance / control.n,
    ),
    units: control.n + treatment.n,
    degrees: welchDegrees({ control, treatment }),
    baseline: control.baseline,
    relative,
    stratified: false,
  };
}

/** By how much of the control's baseline the difference moves when that baseline does. */
const slopeOf = (arm: Arm, control: Moments, treatment: Moments, theta: number): number =>
  arm.kind === "adjusted-mean" && theta !== 0
    ? (treatment.baseline - control.baseline) / control.baseline
    : (treatment.estimate - control.estimate) / control.baseline;

function relativeVariance(control: Moments, treatment: Moments, slope: number): number {
  const ofControl =
    control.variance + 2 * slope * control.covariance + slope * slope * control.baselineVariance;
  return (treatment.variance / treatment.n + ofControl / control.n) / (control.baseline * control.baseline);
}
