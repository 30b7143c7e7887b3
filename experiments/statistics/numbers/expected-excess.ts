import { normalDensity } from "./normal-density";
import { normalTail } from "./normal-tail";

/**
 * How far does a normal variable lie above 0 on average, where what lies below counts as 0? E max(X, 0).
 *
 * @param mean  any number
 * @param sd    its standard deviation, above 0
 * @returns in the unit of the variable; never below 0
 *
 * σ · (φ(z) + z · Φ(z)) with z = mean ÷ sd. Far below 0 the two nearly cancel; what remains is right to 12 digits at
 * z = −37. Source: DeGroot, Optimal Statistical Decisions (1970), section 11.9. Example: mean 0, sd 1 → 0.3989
 */
export function expectedExcess(mean: number, sd: number): number {
  const z = mean / sd;
  return Math.max(0, sd * (normalDensity(z) + z * normalTail(-z)));
}
