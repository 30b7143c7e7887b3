import type { Interval } from "../comparison";
import { normalQuantile } from "../numbers/normal-quantile";

/** From here on an adjusted p says nothing at all. */
const NOTHING_LEFT = 0.999999;

/**
 * How wide is the interval of an estimate whose p-value was adjusted for many tests? As wide as that of a normal estimate
 * whose p would have been the adjusted one.
 *
 * @param estimate  the effect, in any unit
 * @param interval  its interval before, in the same unit
 * @param adjustedP 0 … 1; tails below 1e-16 count as well
 * @param alpha     the interval's level is 1 − alpha
 * @returns never narrower than before; the whole line for an adjusted p of 1
 *
 * An effect of exactly 0 keeps its interval: no width makes it more or less surprising.
 * Source: Altman and Bland, British Medical Journal 343 (2011) d2090: a standard error from an estimate and its p-value.
 * Example: 0.1, 0 … 0.2, adjusted p 0.2, alpha 0.05 → −0.0529 … 0.2529
 */
export function adjustInterval({
  estimate,
  interval,
  adjustedP,
  alpha,
}: {
  estimate: number;
  interval: Interval;
  adjustedP: number;
  alpha: number;
}): Interval {
  if (adjustedP > NOTHING_LEFT) return { low: -Infinity, high: Infinity };
  if (estimate === 0 || adjustedP === 0) return interval;
  const standardError = Math.abs(estimate / normalQuantile(adjustedP / 2));
  const reach = normalQuantile(alpha / 2) * standardError;
  const wider = { low: estimate - reach, high: estimate + reach };
  return wider.low < interval.low && wider.high > interval.high ? wider : interval;
}
