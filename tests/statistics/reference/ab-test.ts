import { z } from "zod";
import { momentsOf } from "#experiments/statistics/arms/moments";
import type { SummedArm } from "#experiments/statistics/arms/covariances";
import type { Pair } from "#experiments/statistics/arms/pair";
import { thetaOf } from "#experiments/statistics/arms/theta";
import { compareArms } from "#experiments/statistics/compare-arms";
import { compareStrata } from "#experiments/statistics/compare-strata";
import type { Estimate } from "#experiments/statistics/comparison";
import type { Effect } from "#experiments/statistics/effects/effect";
import { plainEffect } from "#experiments/statistics/effects/plain-effect";
import { judgeEffect } from "#experiments/statistics/judge-effect";
import type { Difference, Settings } from "#experiments/statistics/settings";
import { poolStrata } from "#experiments/statistics/strata/pool-strata";
import { stratifiedEffect } from "#experiments/statistics/strata/stratified-effect";
import { refusalOf } from "./refusal";

export const abSettings = z.object({
  stats_engine: z.enum(["frequentist", "bayesian"]),
  difference_type: z.enum(["relative", "absolute", "scaled"]),
  alpha: z.number().gt(0).lt(1),
  inverse: z.boolean(),
  one_sided_intervals: z.boolean(),
  sequential_testing_enabled: z.boolean(),
  sequential_tuning_parameter: z.number(),
  prior_proper: z.boolean(),
  prior_mean: z.number(),
  prior_stddev: z.number(),
  traffic_percentage: z.number(),
  phase_length_days: z.number(),
  total_users: z.number(),
});
export type AbSettings = z.output<typeof abSettings>;

/** The reference's answer, and what it goes on to work with; without an effect where it refuses. */
export interface AbAnswer {
  result: Record<string, unknown>;
  /** the whole experiment as one pair, its strata added up */
  pooled: Pair;
  error: string | null;
  effect: Effect | null;
}

const HALF_TOO_MUCH = "ALPHA_GREATER_THAN_0.5_FOR_SEQUENTIAL_ONE_SIDED_TEST";

/** The reference looks for the one-sided sequential p-value only between these. */
const LEAST_P = 1e-5;
const MOST_P = 0.4999;

/**
 * Compares arms by the library and tells the answer in the reference's words.
 *
 * @param stratify whether several strata are weighed, or only added up
 */
export function abTest(strata: readonly Pair[], settings: AbSettings, stratify: boolean): AbAnswer {
  const pooled = pool(strata);
  const error = refusalOf(pooled, settings);
  const isOneSidedSequence = settings.sequential_testing_enabled && settings.one_sided_intervals;
  const pValueError =
    settings.stats_engine === "frequentist" && isOneSidedSequence && settings.alpha >= 0.5
      ? HALF_TOO_MUCH
      : null;
  const weighed = stratify && strata.length > 1 ? strata.filter(isSummed) : [];
  const relative = settings.difference_type === "relative";
  const effect =
    error === null ? (stratifiedEffect(weighed, relative) ?? plainEffect(pooled, relative)) : null;
  if (effect === null || pValueError !== null) {
    return { result: refused(settings, error, pValueError), pooled, error, effect };
  }
  const judge = (asked: Settings) => compare({ weighed, pooled, effect, settings: asked });
  return { result: told(judge, settings), pooled, error, effect };
}

const pool = (strata: readonly Pair[]): Pair => {
  const [only] = strata;
  if (only === undefined) throw new Error("there are no strata");
  return strata.length === 1 ? only : poolStrata(strata.filter(isSummed));
};

const isSummed = (pair: Pair): pair is Pair<SummedArm> =>
  pair.control.kind !== "quantile" && pair.treatment.kind !== "quantile";

/**
 * Where the library refuses what the reference does not, a variance that is only rounding or the floor of a quantile's,
 * the effect is judged as it is. Stratified, the reference divides by the control's mean and not by its size.
 */
function compare({
  weighed,
  pooled,
  effect,
  settings,
}: {
  weighed: readonly Pair<SummedArm>[];
  pooled: Pair;
  effect: Effect;
  settings: Settings;
}): Estimate {
  if (effect.stratified && effect.relative && effect.baseline < 0) {
    return judgeEffect({ ...effect, estimate: -effect.estimate }, settings);
  }
  const compared = weighed.length > 0 ? compareStrata(weighed, settings) : compareArms(pooled, settings);
  return compared.kind === "estimate" ? compared : judgeEffect(effect, settings);
}

function librarySettings(settings: AbSettings): Settings {
  return {
    difference: differenceOf(settings),
    method:
      settings.stats_engine === "frequentist"
        ? {
            engine: "frequentist",
            alpha: settings.alpha,
            alternative: alternativeOf(settings),
            ...(settings.sequential_testing_enabled && {
              sequential: { tuning: settings.sequential_tuning_parameter },
            }),
          }
        : {
            engine: "bayesian",
            alpha: settings.alpha,
            better: settings.inverse ? "lower" : "higher",
            ...(settings.prior_proper && {
              prior: { of: "relative", mean: settings.prior_mean, sd: settings.prior_stddev },
            }),
          },
  };
}

/** One-sided tests of the reference look for harm: a metric that is to be low is tested for being greater. */
const alternativeOf = ({ one_sided_intervals, inverse }: AbSettings): "either" | "greater" | "lesser" => {
  if (!one_sided_intervals) return "either";
  return inverse ? "greater" : "lesser";
};

const differenceOf = (settings: AbSettings): Difference =>
  settings.difference_type === "scaled"
    ? {
        kind: "scaled",
        members: settings.total_users,
        trafficShare: settings.traffic_percentage,
        days: settings.phase_length_days,
      }
    : { kind: settings.difference_type };

function refused(settings: AbSettings, error: string | null, pValueError: string | null) {
  const nothing = {
    expected: 0,
    ci: [0, 0],
    uplift: { dist: "normal", mean: 0, stddev: 0 },
    errorMessage: error,
  };
  return settings.stats_engine === "frequentist"
    ? { ...nothing, pValue: 1, pValueErrorMessage: error === null ? pValueError : null }
    : { ...nothing, chanceToWin: 0.5, risk: [0, 0], riskType: riskType(settings) };
}

function told(judge: (asked: Settings) => Estimate, settings: AbSettings) {
  const asked = librarySettings(settings);
  const estimate = judge(asked);
  const common = {
    expected: estimate.estimate,
    ci: [estimate.interval.low, estimate.interval.high],
    uplift: { dist: "normal", mean: estimate.estimate, stddev: estimate.standardError },
    errorMessage: null,
  };
  if (estimate.engine === "frequentist") {
    const isClamped = settings.sequential_testing_enabled && settings.one_sided_intervals;
    const p = isClamped ? Math.min(MOST_P, Math.max(LEAST_P, estimate.p)) : estimate.p;
    return { ...common, pValue: p, pValueErrorMessage: null };
  }
  // The reference scales everything but the risk.
  const unscaled =
    asked.difference.kind === "scaled" ? judge({ ...asked, difference: { kind: "absolute" } }) : estimate;
  if (unscaled.engine !== "bayesian") throw new Error("only a posterior has a risk");
  return {
    ...common,
    chanceToWin: estimate.chanceToWin,
    risk: [unscaled.risk.keep, unscaled.risk.ship],
    riskType: riskType(settings),
  };
}

const riskType = ({ difference_type }: AbSettings) =>
  difference_type === "relative" ? "relative" : "absolute";

/** What the reference reports of an arm itself. */
export function statsOf(pair: Pair, which: keyof Pair): { mean: number; stddev: number } {
  const { baseline, variance } = momentsOf(pair[which], thetaOf(pair));
  return { mean: baseline, stddev: variance > 0 ? Math.sqrt(variance) : 0 };
}
