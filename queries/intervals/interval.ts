/** An interval of plausible values, `low` ≤ `high`. */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of the standard normal distribution, for 95 % intervals. */
export const Z_95 = 1.959963984540054;
