import type { Pair } from "../arms/pair";
import { compareArms } from "../compare-arms";
import type { Insufficient } from "../comparison";

/** How often an honest experiment may be called unbalanced, over all its metrics. */
const ALPHA = 0.001;

/** Whether the arms differed before anybody was exposed, more than chance makes them. */
export interface Balance {
  readonly kind: "estimate";
  readonly p: number;
  readonly imbalanced: boolean;
}

/**
 * Were the arms alike before the exposure? The metric of the time before, tested as if it were a result.
 *
 * @param before what each arm's units brought before they were exposed
 * @param tests  how many such tests the experiment makes: treatments times metrics; the level is divided by it
 * @returns insufficient for the reasons of compareArms
 * @throws RangeError for less than one test
 *
 * Two-sided on the absolute difference, so that an arm that brought nothing before can be told as well.
 * Source: Bonferroni's inequality. Example: means 5 ± 1 and 6 ± 1 of 100 units each, one test → p 3e-11, imbalanced
 */
export function covariateImbalance(before: Pair, tests: number): Balance | Insufficient {
  if (!(tests >= 1)) throw new RangeError(`${tests} tests are less than one`);
  const alpha = ALPHA / tests;
  const compared = compareArms(before, {
    difference: { kind: "absolute" },
    method: { engine: "frequentist", alpha, alternative: "either" },
  });
  if (compared.kind === "insufficient") return compared;
  if (compared.engine !== "frequentist") throw new TypeError("a t-test gives a p-value");
  return { kind: "estimate", p: compared.p, imbalanced: compared.p < alpha };
}
