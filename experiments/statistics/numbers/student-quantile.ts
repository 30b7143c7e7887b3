import quantile from "@stdlib/stats-base-dists-t-quantile";
import { hillHolds, hillStudent } from "./hill-normal";
import { normalQuantile } from "./normal-quantile";

/**
 * Above which value lies the share `tail` of Student's t?
 *
 * @param tail    0 … ½, 0 excluded; levels of an interval, so down to 1e-50
 * @param degrees degrees of freedom above 0, any real number
 * @returns right to 14 digits
 * @throws RangeError for a tail outside 0 … ½
 *
 * Source: Hill, Algorithm 395 (see hill-normal.ts), for many degrees; else the inverse of the incomplete beta
 * function. Example: 0.025 with 10 degrees → 2.2281
 */
export function studentQuantile(tail: number, degrees: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new RangeError(`${tail} is no tail between 0 and one half`);
  const z = normalQuantile(tail);
  if (hillHolds(z, degrees)) return hillStudent(z, degrees);
  return -quantile(tail, degrees);
}
