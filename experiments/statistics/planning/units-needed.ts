import type { Insufficient } from "../comparison";
import { findRoot } from "../numbers/find-root";
import { expectedPower, type Plan } from "./expected-power";
import { checkPlan } from "./plan";

/** More units than there are people are not looked for. */
const MOST_UNITS = 1e10;

/**
 * How many units does each arm want, for a lift to be found so often?
 *
 * @param lift  the relative difference that matters, other than 0
 * @param power how often it is to be found, between alpha and 1
 * @returns units of each arm, not rounded, to full precision, so that the next whole number is enough; insufficient:
 *          "beyond-reach" if 10¹⁰ are not enough
 * @throws RangeError for a lift of 0, or a plan as in expectedPower
 *
 * Example: a share of 0.1, a lift of 0.05, alpha 0.05, power 0.8 → 59,408 units an arm
 */
export function unitsNeeded({
  expected,
  lift,
  method,
  power,
}: Omit<Plan, "units"> & { readonly power: number }):
  { readonly kind: "estimate"; readonly units: number } | Insufficient<"beyond-reach"> {
  checkPlan(expected, method, power);
  if (lift === 0) throw new RangeError("a lift of 0 is never found");
  const lacking = (units: number) => expectedPower({ expected, units, lift, method }) - power;
  let enough = 1;
  while (lacking(enough) < 0) {
    enough *= 2;
    if (enough > MOST_UNITS) return { kind: "insufficient", reason: "beyond-reach" };
  }
  const units = enough === 1 ? 1 : findRoot(lacking, enough / 2, enough);
  return { kind: "estimate", units };
}
