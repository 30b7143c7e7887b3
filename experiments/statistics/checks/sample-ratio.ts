import type { Insufficient } from "../comparison";
import { chiSquareTail } from "../numbers/chi-square-tail";

/** So many units an arm are wanted before a mismatch is told, on average over the arms. */
const UNITS_OF_ARM = 8;

/** An arm by how many units it got and the weight it was to get them by. */
export interface WeighedArm {
  readonly units: number;
  readonly weight: number;
}

/**
 * - `p`        how often chance alone deals units out at least as unevenly
 * - `mismatch` whether that is too rarely to believe: something loses or doubles units of one arm, so no result holds
 */
export interface SampleRatio {
  readonly kind: "estimate";
  readonly p: number;
  readonly mismatch: boolean;
}

/**
 * Did the arms get their shares of the units (SRM)? Pearson's χ² test of the counts against the weights.
 *
 * @param arms      weights of any scale, e.g. each arm's weight times the coverage
 * @param threshold below which p is a mismatch; low, since this is looked at every day
 * @returns insufficient: "no-units" of arms that should have some; "one-arm" if only one should
 * @throws RangeError for a negative weight or number
 *
 * An arm of weight 0 is no arm and takes no degree of freedom, but a unit in it is a mismatch by itself: p is 0.
 * Source: Fabijan and others, Diagnosing Sample Ratio Mismatch in Online Controlled Experiments, KDD 2019.
 * Example: 5000 and 5300 of equal weights → χ² 8.74, p 0.0031
 */
export function sampleRatio(
  arms: readonly WeighedArm[],
  threshold = 0.001,
): SampleRatio | Insufficient<"no-units" | "one-arm"> {
  if (!arms.every(({ units, weight }) => units >= 0 && weight >= 0)) {
    throw new RangeError("units and weights are 0 or more");
  }
  const meant = arms.filter(({ weight }) => weight > 0);
  if (arms.some(({ units, weight }) => weight === 0 && units > 0)) {
    return { kind: "estimate", p: 0, mismatch: true };
  }
  if (meant.length < 2) return { kind: "insufficient", reason: "one-arm" };
  const total = meant.reduce((sum, { units }) => sum + units, 0);
  if (total === 0) return { kind: "insufficient", reason: "no-units" };
  const whole = meant.reduce((sum, { weight }) => sum + weight, 0);
  const square = meant.reduce((sum, { units, weight }) => {
    const expected = (weight / whole) * total;
    return sum + (units - expected) ** 2 / expected;
  }, 0);
  const p = chiSquareTail(square, meant.length - 1);
  return { kind: "estimate", p, mismatch: p < threshold && total >= UNITS_OF_ARM * meant.length };
}
