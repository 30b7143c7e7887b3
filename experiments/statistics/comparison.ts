/** From `low` to `high`, in the unit of the estimate; an open end is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What a test found.
 *
 * - `estimate` `standardError` `interval` as a share of the baseline, in the metric's unit, or in it per day
 * - `p`                how often a difference at least as striking would come about by chance alone
 * - `degreesOfFreedom` Welch's; null in a sequential test, which has none
 */
export interface FrequentistEstimate {
  readonly kind: "estimate";
  readonly engine: "frequentist";
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly p: number;
  readonly degreesOfFreedom: number | null;
  readonly stratified: boolean;
}

/**
 * What is to be believed.
 *
 * - `estimate` `standardError` mean and standard deviation of the posterior; `interval` holds 1 − alpha of it
 * - `chanceToWin` how likely the treatment is better
 * - `risk`        what is lost on average, in the unit of the estimate, if the control is kept or the treatment shipped
 */
export interface BayesianEstimate {
  readonly kind: "estimate";
  readonly engine: "bayesian";
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly chanceToWin: number;
  readonly risk: { readonly keep: number; readonly ship: number };
  readonly stratified: boolean;
}

/**
 * Why there is no answer.
 *
 * - `too-few-units`         an arm has fewer than 2, so its spread is unknown
 * - `impossible-sums`       no data can have these sums: more successes than units, squares too small, no numbers
 * - `zero-denominator`      nothing is below the line of a ratio
 * - `too-few-for-quantile`  the bounds of the quantile would lie outside the data
 * - `flat-quantile`         the bounds of the quantile are one value, so its spread is unknown
 * - `no-variance`           neither arm varies, or no more than the rounding of its sums; or a relative difference to
 *                           a treatment that brought nothing at all, which is −1 whatever the control varies
 * - `zero-baseline`         a relative difference to 0
 * - `not-additive`          a ratio or quantile has no total that could be scaled
 * - `no-time`               the experiment has no traffic or no days yet to scale by
 */
export type Reason =
  | "too-few-units"
  | "impossible-sums"
  | "zero-denominator"
  | "too-few-for-quantile"
  | "flat-quantile"
  | "no-variance"
  | "zero-baseline"
  | "not-additive"
  | "no-time";

export interface Insufficient<Why extends string = Reason> {
  readonly kind: "insufficient";
  readonly reason: Why;
}

export type Estimate = FrequentistEstimate | BayesianEstimate;

export type Comparison = Estimate | Insufficient;
