import type { Expected } from "./plan";

/**
 * How much will the estimated relative difference vary? By the delta method, if the treatment's mean is 1 + lift times
 * the control's and its variance the same.
 *
 * @param units of each arm
 * @returns a share of the control's mean, squared
 */
export const liftVariance = ({ mean, variance }: Expected, lift: number, units: number): number =>
  ((variance / (mean * mean)) * (1 + (1 + lift) ** 2)) / units;
