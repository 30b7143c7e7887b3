import { integrate } from "../numbers/integrate";
import { normalDensity } from "../numbers/normal-density";
import { normalTail } from "../numbers/normal-tail";

/** A normal belief about one arm. */
export interface Belief {
  readonly mean: number;
  readonly sd: number;
}

/** Beyond so many standard deviations nothing lies that would count. */
const REACH = 12;
const TURNS = [-6, -3, 0, 3, 6];
const ERROR = 1e-12;

/**
 * How likely is each arm the highest of all, the second highest and so on?
 *
 * @param beliefs independent, at least two, each with a spread above 0
 * @returns by arm its chances, the highest rank first; they add up to 1, right to 12 digits
 *
 * For a value of one arm, the number of others above it is a sum of independent yes-or-nos; its chances are integrated
 * over what is believed of that arm, and no random numbers are drawn.
 * Source: Wang, Statistica Sinica 3 (1993) 295–312 (Poisson binomial); Russo, Simple Bayesian Algorithms for Best Arm
 * Identification, Operations Research 68 (2020) 1625–1647. Example: twice 0 ± 1 → ½ and ½ each
 */
export function rankChances(beliefs: readonly Belief[]): number[][] {
  return beliefs.map((belief, arm) => {
    const others = beliefs.filter((_, other) => other !== arm);
    const atValue = (z: number) => {
      const density = normalDensity(z);
      return chancesAbove(belief.mean + z * belief.sd, others).map((chance) => density * chance);
    };
    return integrate(atValue, boundsOf(belief, others), ERROR);
  });
}

/** How likely none, one, two … of the others lie above a value. */
function chancesAbove(value: number, others: readonly Belief[]): number[] {
  let chances = [1];
  for (const { mean, sd } of others) {
    const above = normalTail((value - mean) / sd);
    const below = normalTail((mean - value) / sd);
    chances = [...chances, 0].map((chance, at) => chance * below + (chances[at - 1] ?? 0) * above);
  }
  return chances;
}

/** Where the function turns: around the other arms' means, in the arm's own standard deviations. */
function boundsOf({ mean, sd }: Belief, others: readonly Belief[]): number[] {
  const turns = others.flatMap((other) =>
    TURNS.map((turn) => (other.mean + turn * other.sd - mean) / sd).filter((z) => Math.abs(z) < REACH),
  );
  return [-REACH, -4, 0, 4, REACH, ...turns].toSorted((one, other) => one - other);
}
