import type { Arm } from "../statistics/arms/arm";
import { momentsOf } from "../statistics/arms/moments";
import { compareArms } from "../statistics/compare-arms";
import type { Comparison } from "../statistics/comparison";
import type { Settings } from "../statistics/settings";
import type { ExperimentDesign } from "../design/experiment-design";

/** An arm by a metric: how many members (or clusters) it is of, and its value; null where there is none. */
export interface ArmValue {
  variation: string;
  n: number;
  value: number | null;
  /** of a funnel, how many members came to each step */
  steps: number[];
}

/** What a treatment changed against the control, as a share of the control's value and in the metric's unit. */
export interface Compared {
  variation: string;
  relative: Comparison;
  absolute: Comparison;
}

export const valueOf = (arm: Arm): number | null => {
  if (arm.n === 0) return null;
  if ((arm.kind === "ratio" || arm.kind === "adjusted-ratio") && arm.denominator.sum === 0) return null;
  return momentsOf(arm, 0).baseline;
};

/** By which method a design judges; `alpha` where it is not its own, `isWatched` where it is looked at all the time. */
export function methodOf(
  { analysis }: Pick<ExperimentDesign, "analysis">,
  {
    better,
    alpha = analysis.alpha,
    isWatched = analysis.looks === "sequential",
  }: { better: "up" | "down"; alpha?: number; isWatched?: boolean },
): Settings["method"] {
  if (analysis.engine === "bayesian") {
    return { engine: "bayesian", alpha, better: better === "up" ? "higher" : "lower" };
  }
  const watched = isWatched ? { sequential: { tuning: analysis.tuning } } : {};
  return { engine: "frequentist", alpha, alternative: "either", ...watched };
}

/** Compares each treatment with the control, the first arm. */
export function compareMetric(
  arms: readonly { variation: string; arm: Arm }[],
  method: Settings["method"],
): Compared[] {
  const [control, ...treatments] = arms;
  if (control === undefined) return [];
  return treatments.map(({ variation, arm }) => {
    const pair = { control: control.arm, treatment: arm };
    return {
      variation,
      relative: compareArms(pair, { difference: { kind: "relative" }, method }),
      absolute: compareArms(pair, { difference: { kind: "absolute" }, method }),
    };
  });
}
