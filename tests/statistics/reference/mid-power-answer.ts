import type { Effect } from "#experiments/statistics/effects/effect";
import { powerAfter } from "#experiments/statistics/planning/growth-needed";
import { bisectedGrowth } from "./bisected-growth";
import type { Analysis, ExperimentMetric } from "./experiment";
import { midPowerOf } from "./mid-power";

/** How much longer the experiment must run for one comparison, as the reference reports it beside the result. */
export function midPowerAnswer({
  effect,
  error,
  metric,
  analysis,
}: {
  effect: Effect | null;
  error: string | null;
  metric: ExperimentMetric;
  analysis: Analysis;
}): Record<string, unknown> {
  const isBayesian = analysis.stats_engine === "bayesian";
  const prior = { proper: metric.prior_proper, mean: metric.prior_mean, stddev: metric.prior_stddev };
  const common = {
    targetMDE: metric.target_mde,
    firstPeriodPairwiseSampleSize: effect?.units ?? 0,
    sigmahat2Delta: (effect?.standardError ?? 0) ** 2,
    priorProper: isBayesian ? prior.proper : null,
    priorLiftMean: isBayesian ? prior.mean : null,
    priorLiftVariance: isBayesian ? prior.stddev ** 2 : null,
  };
  if (effect === null) {
    return {
      ...common,
      status: "unsuccessful",
      errorMessage: error,
      upperBoundAchieved: false,
      scalingFactor: null,
    };
  }
  const { running, power } = midPowerOf(
    {
      alpha: analysis.alpha,
      sequential: analysis.sequential_testing_enabled,
      sequential_tuning_parameter: analysis.sequential_tuning_parameter,
      p_value_corrected: analysis.p_value_corrected && !isBayesian,
      prior: isBayesian ? prior : null,
      target_mde: metric.target_mde,
      target_power: TARGET,
      num_goal_metrics: analysis.num_goal_metrics,
      num_variations: analysis.var_names.length,
    },
    effect,
  );
  const growth = bisectedGrowth((at) => powerAfter(running, at), power);
  return {
    ...common,
    status: growth === null ? "unsuccessful" : "successful",
    errorMessage: growth === null ? "could not find upper bound for scaling factor" : null,
    upperBoundAchieved: growth === null,
    scalingFactor: growth,
  };
}

const TARGET = 0.8;
