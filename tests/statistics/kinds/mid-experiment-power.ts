import { z } from "zod";
import { plainEffect } from "#experiments/statistics/effects/plain-effect";
import { growthNeeded, powerAfter } from "#experiments/statistics/planning/growth-needed";
import { midPowerOf } from "#tests/statistics/reference/mid-power";
import { refusalOf } from "#tests/statistics/reference/refusal";
import { armOf, metricShape, row } from "#tests/statistics/reference/row";
import { defineKind } from "./define-kind";

const expected = z.object({
  update_message: z.string(),
  error: z.string().nullable(),
  scaling_factor: z.number().nullable(),
  additional_users: z.number().nullable(),
  upper_bound_achieved: z.boolean(),
  adjusted_power: z.number(),
  standard_error: z.number(),
  pairwise_sample_size: z.number(),
  power_at: z.record(z.string(), z.number()).optional(),
});

const GROWTHS = [0, 0.5, 1, 4, 25];
const RELATIVE = { difference_type: "relative", traffic_percentage: 1, phase_length_days: 1 } as const;

/** By how much must a running experiment still grow? */
export const midExperimentPower = defineKind(
  {
    settings: z.object({
      ...metricShape.shape,
      alpha: z.number().gt(0).lt(1),
      sequential: z.boolean(),
      sequential_tuning_parameter: z.number().gt(0).default(5000),
      p_value_corrected: z.boolean(),
      prior: z.object({ mean: z.number(), stddev: z.number(), proper: z.boolean() }).nullable(),
      target_mde: z.number(),
      target_power: z.number().gt(0).lt(1),
      num_goal_metrics: z.number().int().min(1).default(1),
      num_variations: z.number().int().min(2).default(2),
    }),
    inputs: z.object({ a: row, b: row }),
    expected,
  },
  (settings, { a, b }) => {
    const pair = { control: armOf(a, settings), treatment: armOf(b, settings) };
    const error = refusalOf(pair, RELATIVE);
    const adjusted_power = settings.target_power ** (1 / settings.num_goal_metrics);
    if (error !== null) {
      return {
        update_message: "unsuccessful",
        error,
        scaling_factor: null,
        additional_users: 0,
        upper_bound_achieved: false,
        adjusted_power,
        standard_error: 0,
        pairwise_sample_size: 0,
      };
    }
    const effect = plainEffect(pair, true);
    const { running, power } = midPowerOf(settings, effect);
    const found = growthNeeded(running, power);
    const isFound = found.kind === "estimate";
    return {
      update_message: isFound ? "successful" : "unsuccessful",
      error: isFound ? null : "could not find upper bound for scaling factor",
      scaling_factor: isFound ? found.growth : null,
      additional_users: isFound && found.growth > 0 ? found.growth * effect.units : null,
      upper_bound_achieved: !isFound,
      adjusted_power,
      standard_error: effect.standardError,
      pairwise_sample_size: effect.units,
      power_at: Object.fromEntries(GROWTHS.map((growth) => [String(growth), powerAfter(running, growth)])),
    };
  },
);
