import { momentsOf } from "#experiments/statistics/arms/moments";
import type { Arm } from "#experiments/statistics/arms/arm";
import type { Pair } from "#experiments/statistics/arms/pair";
import { thetaOf } from "#experiments/statistics/arms/theta";
import { normalQuantile } from "#experiments/statistics/numbers/normal-quantile";

const NO_VARIANCE = "ZERO_NEGATIVE_VARIANCE";
const ZERO_BASELINE = "ZERO_NEGATIVE_BASELINE_VARIATION";
const NO_TIME = "ZERO_SCALED_VARIATION_WEIGHT";
const NOT_ADDITIVE =
  "For scaled impact the statistic must be of type ProportionStatistic, SampleMeanStatistic, or RegressionAdjustedStatistic";

/** A quantile whose bounds coincide is refused below so many values. */
const FLAT_BELOW = 1000;

/** What a difference is told in and what it would be scaled by. */
export interface Told {
  difference_type: "relative" | "absolute" | "scaled";
  traffic_percentage: number;
  phase_length_days: number;
}

/** Why the reference gives no answer, in its own words; null if it gives one. It refuses more than the library does. */
export function refusalOf(pair: Pair, told: Told): string | null {
  const theta = thetaOf(pair);
  const control = momentsOf(pair.control, theta);
  const treatment = momentsOf(pair.treatment, theta);
  const isRelative = told.difference_type === "relative";
  const varies =
    [control, treatment].every(({ variance }) => variance > 0) &&
    ![pair.control, pair.treatment].some((arm) => isThinQuantile(arm) || lacksBefore(arm, theta));
  if (!varies || (isRelative && control.baseline === 0)) return NO_VARIANCE;
  if (control.estimate === 0 || control.baseline === 0) return ZERO_BASELINE;
  if (told.difference_type !== "scaled") return null;
  if (told.traffic_percentage === 0 || told.phase_length_days === 0) return NO_TIME;
  return ["proportion", "mean", "adjusted-mean"].includes(pair.control.kind) ? null : NOT_ADDITIVE;
}

function isThinQuantile(arm: Arm): boolean {
  if (arm.kind !== "quantile") return false;
  const square = normalQuantile(0.025) ** 2;
  return (
    arm.n <= (square * arm.level) / (1 - arm.level) ||
    arm.n <= (square * (1 - arm.level)) / arm.level ||
    (arm.high <= arm.low && arm.n < FLAT_BELOW)
  );
}

const lacksBefore = (arm: Arm, theta: number): boolean =>
  arm.kind === "adjusted-ratio" && theta !== 0 && arm.denominatorBefore.sum === 0;
