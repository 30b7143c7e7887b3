import type { Difference } from "#experiments/flags/diff-definitions";
import type { FlagError, Problem } from "#experiments/flags/flag-error";

/** Why something was not done to a flag; `changes` is what somebody else did meanwhile. Nothing was lost. */
export interface FlagProblem {
  code: FlagError["code"];
  message: string;
  problems: readonly Problem[];
  changes: readonly Difference[];
}
