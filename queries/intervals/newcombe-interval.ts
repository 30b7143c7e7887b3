import { type Estimate, independentDifferenceInterval } from "./independent-difference-interval";
import type { Interval } from "./interval";
import { wilsonInterval } from "./wilson-interval";

export interface Proportion {
  successes: number;
  trials: number;
}

const estimate = ({ successes, trials }: Proportion): Estimate => ({
  value: successes / trials,
  ...wilsonInterval(successes, trials),
});

/**
 * How much did a proportion change? Newcombe's hybrid score interval, 95 %, of the difference `first − second` of two
 * independent proportions, without continuity correction.
 *
 * @returns the interval of the absolute difference, inside −1 … 1
 * @throws RangeError if a proportion has no trials or more successes than trials
 *
 * Source: method 10 of Newcombe, Statistics in Medicine 17 (1998) 873–890.
 * Example: 56 of 70 against 48 of 80 → 0.2 with 0.0524 … 0.3339
 */
export function newcombeInterval(first: Proportion, second: Proportion): Interval {
  return independentDifferenceInterval(estimate(first), estimate(second));
}
