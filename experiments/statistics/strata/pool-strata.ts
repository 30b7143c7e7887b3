import type { SummedArm } from "../arms/covariances";
import type { Pair } from "../arms/pair";
import { poolArms } from "../arms/pool-arms";

/**
 * All strata as one pair of arms.
 *
 * @throws RangeError without strata, TypeError for strata of different kinds
 */
export function poolStrata([first, ...rest]: readonly Pair<SummedArm>[]): Pair<SummedArm> {
  if (first === undefined) throw new RangeError("there are no strata");
  return rest.reduce(poolPairs, first);
}

export const poolPairs = (one: Pair<SummedArm>, other: Pair<SummedArm>): Pair<SummedArm> => ({
  control: poolArms(one.control, other.control),
  treatment: poolArms(one.treatment, other.treatment),
});
