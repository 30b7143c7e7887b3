import { independentDifferenceInterval } from "./independent-difference-interval";
import type { Interval } from "./interval";
import { type NpsAnswers, npsInterval, npsOf } from "./nps-interval";

/**
 * How much did the NPS change? 95 % interval, in points, of the difference `first − second` of the scores of two
 * independent sets of answers, from the score interval of each.
 *
 * @throws RangeError if a set is empty
 *
 * Source: MOVER (see independent-difference-interval.ts) over Tango's intervals (see nps-interval.ts).
 * Example: 40/100/20 against 12/36/2 → −7.5 with −24.7 … 9.2
 */
export function npsDifferenceInterval(first: NpsAnswers, second: NpsAnswers): Interval {
  return independentDifferenceInterval(
    { value: npsOf(first), ...npsInterval(first) },
    { value: npsOf(second), ...npsInterval(second) },
  );
}
