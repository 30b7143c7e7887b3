import type { Arm } from "#experiments/statistics/arms/arm";
import { compareArms } from "#experiments/statistics/compare-arms";
import type { Estimate } from "#experiments/statistics/comparison";
import type { Settings } from "#experiments/statistics/settings";

export const ALPHA = 0.05;

/** A relative difference, tested either way. */
export const TESTED: Settings = {
  difference: { kind: "relative" },
  method: { engine: "frequentist", alpha: ALPHA, alternative: "either" },
};

/** What is said of two arms. @throws Error if nothing can be said */
export function judged(control: Arm, treatment: Arm, settings: Settings = TESTED): Estimate {
  const compared = compareArms({ control, treatment }, settings);
  if (compared.kind === "insufficient") throw new Error(`nothing is said: ${compared.reason}`);
  return compared;
}

/** Whether an estimate's interval holds a true effect. */
export const holds = ({ interval }: Estimate, effect: number): boolean =>
  interval.low <= effect && effect <= interval.high;

/** What is claimed where there is no effect, and where there is one. */
export const NOMINAL = {
  "no effect, one is found": { is: "rate", rate: ALPHA },
  "the interval holds the planted effect": { is: "rate", rate: 1 - ALPHA },
} as const;

/** Both, of three arms: two without and one with the effect. */
export const nominal = (
  arms: { control: Arm; same: Arm; treated: Arm },
  effect: number,
  settings = TESTED,
) => ({
  "no effect, one is found": !holds(judged(arms.control, arms.same, settings), 0),
  "the interval holds the planted effect": holds(judged(arms.control, arms.treated, settings), effect),
});
