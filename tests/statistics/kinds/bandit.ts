import { z } from "zod";
import type { AdjustedMean, Arm, Proportion, Ratio, SampleMean } from "#experiments/statistics/arms/arm";
import { type BanditArm, dealTraffic } from "#experiments/statistics/bandits/deal-traffic";
import { armOf, metricShape, type MetricShape, row, type Row } from "#tests/statistics/reference/row";
import { defineKind } from "./define-kind";

const numbers = z.array(z.number());

const expected = z.object({
  cr: numbers,
  ci: z.array(z.tuple([z.number(), z.number()])),
  posterior_mean: numbers,
  posterior_variance: numbers,
  best_arm_probabilities: numbers,
  bandit_weights: numbers.nullable(),
  enough_units: z.boolean(),
  update_message: z.string(),
});

const settingsShape = z.object({
  ...metricShape.omit({ main_metric_type: true }).shape,
  prior_mean: z.number(),
  prior_variance: z.number().gt(0),
  alpha: z.number().gt(0).lt(1),
  inverse: z.boolean(),
  min_variation_weight: z.number().min(0).max(1),
  top_two: z.boolean(),
  theta: z.number().nullable(),
});

/** How is the coming traffic to be dealt out? Of the reference, only its chances and weights are drawn at random. */
export const bandit = defineKind(
  { settings: settingsShape, inputs: z.object({ arms: z.array(row).min(2) }), expected },
  (settings, { arms }) => {
    const { arms: told, weights } = dealTraffic(
      arms.map((arm) => banditArm(arm, settings)),
      {
        prior: { mean: settings.prior_mean, variance: settings.prior_variance },
        alpha: settings.alpha,
        better: settings.inverse ? "lower" : "higher",
        leastWeight: settings.min_variation_weight,
        ranks: settings.top_two ? 2 : 1,
        theta: settings.theta ?? 0,
      },
    );
    const hasWeights = weights.kind === "estimate";
    return {
      cr: told.map(({ estimate }) => estimate),
      ci: told.map(({ interval }) => [interval.low, interval.high]),
      posterior_mean: told.map(({ posterior }) => posterior.mean),
      posterior_variance: told.map(({ posterior }) => posterior.variance),
      best_arm_probabilities: told.map(({ chances }) => chances[0]),
      bandit_weights: hasWeights ? asReferenced(weights.values, told, settings) : null,
      enough_units: hasWeights,
      update_message: hasWeights
        ? "successfully updated"
        : "total sample size must be at least 100 per variation",
    };
  },
);

/** A bandit of the reference counts yes-or-nos as amounts, and a ratio that is adjusted as a plain one. */
function banditArm(
  of: Row,
  { statistic_type, ...rest }: Omit<MetricShape, "main_metric_type">,
): Proportion | SampleMean | Ratio | AdjustedMean {
  const type = statistic_type === "ratio_ra" ? "ratio" : statistic_type;
  const squares = { main_sum_squares: of["main_sum"] ?? 0 };
  const arm: Arm = armOf(
    { ...squares, ...of },
    {
      denominator_metric_type: "count",
      covariate_metric_type: "count",
      ...rest,
      statistic_type: type,
      main_metric_type: "count",
    },
  );
  if (arm.kind === "quantile" || arm.kind === "adjusted-ratio") throw new Error(`a bandit knows no ${type}`);
  return arm;
}

/** Where lower is better, the reference deals to the second and the third rank and not to the first two. */
function asReferenced(
  values: readonly number[],
  told: readonly BanditArm[],
  { top_two, inverse, min_variation_weight: least }: z.output<typeof settingsShape>,
): readonly number[] {
  const dealt = 1 - told.length * least;
  if (!top_two || !inverse || dealt <= 0) return values;
  return told.map(({ chances }) => least + (dealt * ((chances[1] ?? 0) + (chances[2] ?? 0))) / 2);
}
