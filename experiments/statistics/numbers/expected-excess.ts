import { normalDensity } from "./normal-density";
import { normalTail } from "./normal-tail";

/** From so many standard deviations below 0 on the continued fraction is taken. */
const FAR_BELOW = -5;
const TERMS = 60;

/**
 * How far does a normal variable lie above 0 on average, where what lies below counts as 0? E max(X, 0).
 *
 * @param mean  any number
 * @param sd    its standard deviation, above 0
 * @returns in the unit of the variable, to the last digits; never below 0
 *
 * σ · (φ(z) + z · Φ(z)) with z = mean ÷ sd; far below 0 these two nearly cancel, and the ratio to the tail is taken as the
 * continued fraction 1 ÷ (x + 2 ÷ (x + 3 ÷ (x + …))), x = −z.
 * Source: DeGroot, Optimal Statistical Decisions (1970), section 11.9; Abramowitz and Stegun, 26.2.14.
 * Example: mean 0, sd 1 → 0.3989
 */
export function expectedExcess(mean: number, sd: number): number {
  const z = mean / sd;
  if (z > FAR_BELOW) return sd * (normalDensity(z) + z * normalTail(-z));
  let fraction = -z;
  for (let term = TERMS; term >= 2; term--) fraction = -z + term / fraction;
  return (sd * normalTail(-z)) / fraction;
}
