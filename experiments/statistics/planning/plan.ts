import type { Prior } from "../settings";
import type { PlannedTest } from "./critical-value";

/** What one unit of the control brings: its mean and variance, as the past tells them. */
export interface Expected {
  readonly mean: number;
  readonly variance: number;
}

/**
 * How the experiment will be judged: by a two-sided test, or by whether the posterior's interval of 1 − alpha leaves 0 out;
 * its prior is one of the relative difference.
 */
export type PlannedMethod =
  | ({ readonly engine: "frequentist" } & PlannedTest)
  | { readonly engine: "bayesian"; readonly alpha: number; readonly prior?: Omit<Prior, "of"> };

/** @throws RangeError for a plan that no numbers could fulfil */
export function checkPlan(expected: Expected, method: PlannedMethod, power?: number): void {
  if (!(expected.variance > 0) || expected.mean === 0 || !Number.isFinite(expected.mean)) {
    throw new RangeError("a plan wants a mean other than 0 and a variance above 0");
  }
  if (!(method.alpha > 0 && method.alpha < 1))
    throw new RangeError(`alpha is ${method.alpha}, not between 0 and 1`);
  if (power !== undefined && !(power > method.alpha && power < 1)) {
    throw new RangeError(`a power of ${power} is not between alpha and 1`);
  }
}
