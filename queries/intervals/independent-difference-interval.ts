import type { Interval } from "./interval";

/** An estimate with its own interval. */
export interface Estimate extends Interval {
  value: number;
}

/**
 * How far apart are two independently estimated numbers, `first − second`? The distances from each estimate to the
 * ends of its own interval stand for its standard errors on either side (MOVER), so intervals that lean to one side
 * keep leaning and the result stays within what is possible.
 *
 * Assumes the two estimates are independent and their intervals have the same level, which is the result's level.
 * Source: Zou & Donner, Statistics in Medicine 27 (2008) 1693–1702, equation (6); with Wilson's intervals it is
 * method 10 of Newcombe, Statistics in Medicine 17 (1998) 873–890.
 */
export function independentDifferenceInterval(first: Estimate, second: Estimate): Interval {
  const difference = first.value - second.value;
  return {
    low: difference - Math.hypot(first.value - first.low, second.high - second.value),
    high: difference + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
