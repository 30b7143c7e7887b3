import { type Interval, Z_95 } from "./interval";

/**
 * Which proportions could well have given `successes` out of `trials`? Wilson's score interval, 95 %, without
 * continuity correction; it stays inside 0–1 and holds for few trials and for proportions near the ends.
 *
 * @param successes whole number, 0 … trials
 * @param trials    whole number above 0
 * @returns the interval of the proportion
 * @throws RangeError if there are no trials or the successes do not fit in them
 *
 * Assumes independent trials of one probability.
 * Source: Wilson 1927; method 3 of Newcombe, Statistics in Medicine 17 (1998) 857–872.
 * Example: 81 of 263 → 0.2553 … 0.3662
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) {
    throw new RangeError(`${successes} successes out of ${trials} trials are no proportion`);
  }
  const share = successes / trials;
  const square = Z_95 ** 2;
  const middle = 2 * successes + square;
  const reach = Z_95 * Math.sqrt(square + 4 * successes * (1 - share));
  const whole = 2 * (trials + square);
  return {
    low: successes === 0 ? 0 : (middle - reach) / whole,
    high: successes === trials ? 1 : (middle + reach) / whole,
  };
}
