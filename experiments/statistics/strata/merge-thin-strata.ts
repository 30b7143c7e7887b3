import type { SummedArm } from "../arms/covariances";
import { momentsOf } from "../arms/moments";
import type { Pair } from "../arms/pair";
import { poolPairs } from "./pool-strata";

/** A regression of a ratio on two things before wants more units than this. */
const UNITS_OF_RATIO_REGRESSION = 6;

const unitsOf = ({ control, treatment }: Pair<SummedArm>) => control.n + treatment.n;

/**
 * Strata that cannot be compared by themselves, since an arm in them does not vary or has too few units, join the
 * largest one.
 *
 * @returns the largest first
 */
export function mergeThinStrata(strata: readonly Pair<SummedArm>[]): Pair<SummedArm>[] {
  const [largest, ...rest] = strata.toSorted((one, other) => unitsOf(other) - unitsOf(one));
  if (largest === undefined) return [];
  const thin = rest.filter((stratum) => !standsAlone(stratum));
  return [thin.reduce(poolPairs, largest), ...rest.filter(standsAlone)];
}

function standsAlone(stratum: Pair<SummedArm>): boolean {
  const arms = [stratum.control, stratum.treatment];
  const isRatio = arms.some(({ kind }) => kind === "adjusted-ratio");
  if (isRatio && unitsOf(stratum) <= UNITS_OF_RATIO_REGRESSION) return false;
  return arms.every((arm) => momentsOf(arm, 0).variance > 0);
}
