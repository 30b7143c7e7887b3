import { momentsOf } from "../arms/moments";
import type { AdjustedMean, Proportion, Ratio, SampleMean } from "../arms/arm";
import { covariancesOf } from "../arms/covariances";
import type { Insufficient, Interval } from "../comparison";
import { normalQuantile } from "../numbers/normal-quantile";
import { dot } from "../numbers/products";
import { rankChances } from "./rank-chances";

/** Below so many units in an arm its mean is too uncertain to deal by. */
const UNITS_OF_ARM = 100;

/**
 * - `prior`       what is believed of each arm's mean beforehand, in the metric's unit
 * - `alpha`       the arms' intervals hold 1 − alpha
 * - `better`      which direction is a win
 * - `leastWeight` what every arm gets at least, 0 … 1
 * - `ranks`       how many of the highest ranks are dealt to: 1 by the chance to be best, 2 explores more
 * - `theta`       of adjusted means: how much of what was before is taken off, the same for every period
 */
export interface BanditSettings {
  readonly prior: { readonly mean: number; readonly variance: number };
  readonly alpha: number;
  readonly better: "higher" | "lower";
  readonly leastWeight: number;
  readonly ranks: 1 | 2;
  readonly theta: number;
}

/** What is believed of one arm: its estimate with an interval, the posterior, and the chance of each rank, best first. */
export interface BanditArm {
  readonly estimate: number;
  readonly interval: Interval;
  readonly posterior: { readonly mean: number; readonly variance: number };
  readonly chances: readonly number[];
}

export interface Deal {
  readonly arms: readonly BanditArm[];
  readonly weights:
    { readonly kind: "estimate"; readonly values: readonly number[] } | Insufficient<"too-few-units">;
}

/**
 * How is the coming traffic of a bandit to be dealt out? By each arm's chance to be the best (Thompson sampling).
 *
 * @param arms at least two, of one kind
 * @returns by arm what is believed of it, and the weights, which add up to 1; insufficient: "too-few-units" if an arm has
 *          fewer than 100
 * @throws RangeError for less than two arms or a prior without spread
 *
 * Normal posteriors; an arm that does not vary says nothing yet, and its prior stands. Chances are integrated, not drawn,
 * so that the same data always deal the same. Intervals are those of the estimate with the posterior's spread.
 * Source: Thompson, Biometrika 25 (1933) 285–294; Russo, Operations Research 68 (2020) 1625–1647 (two ranks).
 */
export function dealTraffic(
  arms: readonly (Proportion | SampleMean | Ratio | AdjustedMean)[],
  settings: BanditSettings,
): Deal {
  if (arms.length < 2) throw new RangeError("a bandit has two arms or more");
  if (!(settings.prior.variance > 0)) throw new RangeError("a prior wants a spread above 0");
  const addedBack = settings.theta * meanBefore(arms);
  const beliefs = arms.map((arm) => {
    const { estimate, variance, n } = momentsOf(arm, settings.theta);
    const ofPrior = 1 / settings.prior.variance;
    const ofData = variance > 0 ? n / variance : 0;
    const value = estimate + addedBack;
    const mean = (settings.prior.mean * ofPrior + value * ofData) / (ofPrior + ofData);
    return { estimate: value, mean, variance: 1 / (ofPrior + ofData) };
  });
  const sign = settings.better === "higher" ? 1 : -1;
  const chances = rankChances(
    beliefs.map(({ mean, variance }) => ({ mean: sign * mean, sd: Math.sqrt(variance) })),
  );
  const z = normalQuantile(settings.alpha / 2);
  return {
    arms: beliefs.map(({ estimate, mean, variance }, arm) => {
      const reach = z * Math.sqrt(variance);
      return {
        estimate,
        interval: { low: estimate - reach, high: estimate + reach },
        posterior: { mean, variance },
        chances: chances[arm] ?? [],
      };
    }),
    weights: arms.every(({ n }) => n >= UNITS_OF_ARM)
      ? { kind: "estimate", values: weightsBy(chances, settings.ranks, settings.leastWeight) }
      : { kind: "insufficient", reason: "too-few-units" },
  };
}

/** What the units of all arms brought before on average, so that adjusted estimates stay in the metric's range. */
function meanBefore(arms: readonly (Proportion | SampleMean | Ratio | AdjustedMean)[]): number {
  const units = arms.map(({ n }) => n);
  const means = arms.map((arm) => (arm.kind === "adjusted-mean" ? (covariancesOf(arm).means[1] ?? 0) : 0));
  const total = units.reduce((sum, n) => sum + n, 0);
  return total === 0 ? 0 : dot(units, means) / total;
}

/** Weights by the chances of the first ranks, over a floor that every arm gets. */
function weightsBy(chances: readonly (readonly number[])[], ranks: number, leastWeight: number): number[] {
  const dealt = 1 - chances.length * leastWeight;
  if (dealt <= 0) return chances.map(() => 1 / chances.length);
  const shares = chances.map((ofArm) => ofArm.slice(0, ranks).reduce((sum, chance) => sum + chance, 0));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => leastWeight + (dealt * share) / whole);
}
