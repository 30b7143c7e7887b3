import { liftVariance } from "./lift-variance";
import { checkPlan, type Expected, type PlannedMethod } from "./plan";
import { powerOfEffect } from "./power-of-effect";

/** What is planned: what a unit brings, how many units each arm gets, the true relative difference, the judgement. */
export interface Plan {
  readonly expected: Expected;
  readonly units: number;
  readonly lift: number;
  readonly method: PlannedMethod;
}

/**
 * How likely will an experiment find a difference that is there? Its power (see power-of-effect.ts).
 *
 * @throws RangeError for a plan without mean, variance or alpha
 *
 * Example: 4000 units an arm, a share of 0.1 and a lift of 0.05 at alpha 0.05 → 0.112
 */
export function expectedPower({ expected, units, lift, method }: Plan): number {
  checkPlan(expected, method);
  const standardError = Math.sqrt(liftVariance(expected, lift, units));
  return powerOfEffect({ standardError, units: 2 * units, effect: lift, method });
}
