import { normalQuantile } from "../numbers/normal-quantile";
import { normalTail } from "../numbers/normal-tail";
import { criticalValue } from "./critical-value";
import type { PlannedMethod } from "./plan";

/**
 * How likely is an effect found, whose estimate varies by so much? How often the interval will leave 0 out, on either side.
 *
 * @param standardError of the effect's estimate, above 0
 * @param units         of both arms together
 * @param effect        the true one, in the unit of the standard error
 * @returns 0 … 1
 *
 * Looked at all the time, it is the chance that the interval leaves 0 out at the end; that it does so at some moment is
 * likelier still. Bayesian, the effect is a fixed one, and only the judgement knows the prior.
 * Source: Cohen, Statistical Power Analysis (2nd ed.), chapter 2. Example: 2.8 standard errors at alpha 0.05 → 0.800
 */
export function powerOfEffect({
  standardError,
  units,
  effect,
  method,
}: {
  standardError: number;
  units: number;
  effect: number;
  method: PlannedMethod;
}): number {
  if (method.engine === "frequentist") {
    return bothTails(criticalValue(method, units), effect / standardError);
  }
  const z = normalQuantile(method.alpha / 2);
  if (!method.prior) return bothTails(z, effect / standardError);
  const { mean, sd } = method.prior;
  return bothTails(
    z * Math.sqrt(1 + (standardError / sd) ** 2),
    (mean * standardError) / (sd * sd) + effect / standardError,
  );
}

const bothTails = (wanted: number, signal: number): number =>
  normalTail(wanted - signal) + normalTail(wanted + signal);
