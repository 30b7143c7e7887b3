import type { Insufficient } from "../comparison";
import { findRoot } from "../numbers/find-root";
import { normalQuantile } from "../numbers/normal-quantile";
import { criticalValue, type PlannedTest } from "./critical-value";
import { expectedPower, type Plan } from "./expected-power";
import { checkPlan, type Expected } from "./plan";

/** A lift beyond 500 % is not looked for. */
const LARGEST_LIFT = 5;
const FIRST_STEP = 1e-6;
const GROWTH = 1.2;

/**
 * How small a lift would still be found with so many units? The minimum detectable effect.
 *
 * @param units of each arm
 * @param power how often it is to be found, between alpha and 1
 * @returns the relative difference, above 0 (0 if a prior alone finds one); insufficient: "too-few-units" if with so few
 *          no lift would be found so often, however large (or only beyond 500 % under a prior)
 * @throws RangeError for a plan without mean or variance, or a power not between alpha and 1
 *
 * Frequentist in closed form: δ = c · se(δ) with c = z + z of the power, a quadratic equation in δ, since the treatment's
 * mean moves the variance too. Bayesian by finding where the power passes the one asked for, to full precision.
 * Example: 4000 units an arm, a share of 0.1, alpha 0.05, power 0.8 → 0.208
 */
export function smallestLift({
  expected,
  units,
  method,
  power,
}: Omit<Plan, "lift"> & { readonly power: number }):
  { readonly kind: "estimate"; readonly lift: number } | Insufficient<"too-few-units"> {
  checkPlan(expected, method, power);
  const lift =
    method.engine === "frequentist"
      ? closedForm(expected, units, method, power)
      : searched((lift) => expectedPower({ expected, units, lift, method }) - power);
  return lift === null ? { kind: "insufficient", reason: "too-few-units" } : { kind: "estimate", lift };
}

function closedForm(expected: Expected, units: number, test: PlannedTest, power: number): number | null {
  const wanted = criticalValue(test, 2 * units) + normalQuantile(1 - power);
  const noise = (wanted * wanted * expected.variance) / (expected.mean * expected.mean * units);
  return noise < 1 ? (noise + Math.sqrt(noise * (2 - noise))) / (1 - noise) : null;
}

function searched(lacking: (lift: number) => number): number | null {
  if (lacking(0) >= 0) return 0;
  let below = 0;
  for (let lift = FIRST_STEP; below < LARGEST_LIFT; lift = Math.min(lift * GROWTH, LARGEST_LIFT)) {
    if (lacking(lift) >= 0) return findRoot(lacking, below, lift);
    below = lift;
  }
  return null;
}
