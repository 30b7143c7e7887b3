import quantile from "@stdlib/stats-base-dists-normal-quantile";
import { normalDensity } from "./normal-density";
import { normalTail } from "./normal-tail";

/** Below it the library's quantile loses digits, and its answer is found anew. */
const SMALL = 1e-3;
const STEPS = 12;

/**
 * Above which number lies the share `tail` of a standard normal variable?
 *
 * @param tail 0 … 1, both ends excluded
 * @returns standard deviations; right to a few units of the last digit, for tails down to 1e-300
 * @throws RangeError for a tail outside 0 … 1
 *
 * Small tails by Newton's method on the logarithm of the tail, which is concave, from √(−2 ln tail), which lies above
 * the answer, so that every step comes nearer. Example: 0.025 → 1.959964
 */
export function normalQuantile(tail: number): number {
  if (!(tail > 0 && tail < 1)) throw new RangeError(`${tail} is no share between 0 and 1`);
  if (tail >= SMALL) return -quantile(tail, 0, 1);
  let z = Math.sqrt(-2 * Math.log(tail));
  for (let step = 0; step < STEPS; step++) {
    const above = normalTail(z);
    const change = (Math.log(above / tail) * above) / normalDensity(z);
    z += change;
    if (Math.abs(change) <= Number.EPSILON * z) break;
  }
  return z;
}
