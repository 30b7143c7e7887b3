/** What an effect is told in. */
export type Difference = { readonly kind: "relative" } | { readonly kind: "absolute" } | ScaledDifference;

/**
 * The absolute difference as what it would bring per day if everybody got the treatment.
 *
 * - `members`      all members of the experiment so far, of every arm
 * - `trafficShare` the share of the traffic that is in the experiment, 0 … 1
 * - `days`         how long it has run
 */
export interface ScaledDifference {
  readonly kind: "scaled";
  readonly members: number;
  readonly trafficShare: number;
  readonly days: number;
}

/**
 * A test with an interval and a p-value.
 *
 * - `alpha`       how often it may be wrong where there is no difference, 0 … 1
 * - `alternative` what counts as a finding: a difference either way, or only a greater or only a lesser treatment
 * - `sequential`  looked at all the time: the answer holds at every moment; `tuning` is the number of units at which its
 *                 interval is narrowest
 */
export interface FrequentistSettings {
  readonly engine: "frequentist";
  readonly alpha: number;
  readonly alternative: "either" | "greater" | "lesser";
  readonly sequential?: { readonly tuning: number };
}

/**
 * What to believe of the difference.
 *
 * - `alpha`  the credible interval holds 1 − alpha
 * - `better` which direction is a win
 * - `prior`  what is believed beforehand; without it only the data speak
 */
export interface BayesianSettings {
  readonly engine: "bayesian";
  readonly alpha: number;
  readonly better: "higher" | "lower";
  readonly prior?: Prior;
}

/** A normal prior of the difference: as a share of the control's baseline, or in the metric's unit. */
export interface Prior {
  readonly of: "relative" | "absolute";
  readonly mean: number;
  readonly sd: number;
}

export interface Settings {
  readonly difference: Difference;
  readonly method: FrequentistSettings | BayesianSettings;
}

/** @throws RangeError for settings that no data can be judged by: the caller's mistake */
export function checkMethod(method: Settings["method"]): void {
  const { alpha } = method;
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha is ${alpha}, not between 0 and 1`);
  if (method.engine === "bayesian") {
    if (method.prior && !(method.prior.sd > 0)) throw new RangeError("a prior wants a spread above 0");
    return;
  }
  if (!method.sequential) return;
  if (!(method.sequential.tuning > 0)) throw new RangeError("a sequential test wants a tuning above 0");
  if (method.alternative !== "either" && alpha >= 0.5) {
    throw new RangeError("a one-sided sequential test wants an alpha below one half");
  }
}
