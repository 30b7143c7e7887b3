import betainc from "@stdlib/math-base-special-betainc";
import { hillHolds, hillNormal } from "./hill-normal";
import { normalTail } from "./normal-tail";

/**
 * How likely does Student's t lie above `t`?
 *
 * @param t       a value of t, −∞ … ∞
 * @param degrees degrees of freedom above 0, any real number
 * @returns 0 … 1; small tails keep their digits, down to 1e-300
 *
 * The regularised incomplete beta function, taken at t² ÷ (ν + t²) from above: near t = 0 its other form, at
 * ν ÷ (ν + t²), is rounded away. With one degree it is Cauchy's, in closed form. Source: Abramowitz and Stegun, 26.7.1. Example: 2 with 10 degrees → 0.0367
 */
export function studentTail(t: number, degrees: number): number {
  if (t < 0) return 1 - studentTail(-t, degrees);
  if (degrees === 1) return Math.atan2(1, t) / Math.PI;
  if (hillHolds(t, degrees)) return normalTail(hillNormal(t, degrees));
  const square = t * t;
  return betainc(square / (degrees + square), 0.5, degrees / 2, true, true) / 2;
}
