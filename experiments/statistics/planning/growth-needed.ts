import type { Insufficient } from "../comparison";
import { findRoot } from "../numbers/find-root";
import type { PlannedMethod } from "./plan";
import { powerOfEffect } from "./power-of-effect";

/** An experiment that had to grow by more than this will not end. */
const MOST_GROWTH = 2 ** 27;

/** A running experiment: how sure its effect is so far, by how many units in both arms, and what it is to find. */
export interface Running {
  readonly standardError: number;
  readonly units: number;
  readonly effect: number;
  readonly method: PlannedMethod;
}

/**
 * How likely will the effect be found once the experiment has grown by a factor? Its standard error falls with √(1 + growth).
 *
 * @param growth units still to come, as a multiple of those there are; 0 is now
 */
export const powerAfter = ({ standardError, units, effect, method }: Running, growth: number): number =>
  powerOfEffect({
    standardError: standardError / Math.sqrt(1 + growth),
    units: units * (1 + growth),
    effect: Math.abs(effect),
    method,
  });

/**
 * By how much must a running experiment still grow, to find an effect that matters so often? Mid-experiment power.
 *
 * @param running `effect` in the unit of the standard error; for a metric among others with alpha divided by their number
 * @param power   how often it is to be found; where all of several metrics shall be found, its root by their number
 * @returns units still to come as a multiple of those there are, to full precision, 0 if there are enough; insufficient:
 *          "beyond-reach" if 2²⁷ times as many are not enough
 * @throws RangeError for an effect of 0 or a standard error that is not above 0
 *
 * Example: 4003 units, standard error 0.0968, effect 0.05, alpha 0.05, power 0.8 → 28.4 times as many again
 */
export function growthNeeded(
  running: Running,
  power: number,
): { readonly kind: "estimate"; readonly growth: number } | Insufficient<"beyond-reach"> {
  if (running.effect === 0 || !(running.standardError > 0)) {
    throw new RangeError("an effect other than 0 and a standard error above 0 are wanted");
  }
  const lacking = (growth: number) => powerAfter(running, growth) - power;
  if (lacking(0) >= 0) return { kind: "estimate", growth: 0 };
  let enough = 1;
  while (lacking(enough) < 0) {
    if (enough >= MOST_GROWTH) return { kind: "insufficient", reason: "beyond-reach" };
    enough *= 2;
  }
  return { kind: "estimate", growth: findRoot(lacking, enough === 1 ? 0 : enough / 2, enough) };
}
