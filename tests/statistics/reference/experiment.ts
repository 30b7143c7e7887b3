import { z } from "zod";
import { metricShape } from "./row";

/** A metric of an experiment, with the reference's defaults. */
export const experimentMetric = z.object({
  ...metricShape.shape,
  id: z.string(),
  inverse: z.boolean().default(false),
  prior_proper: z.boolean().default(false),
  prior_mean: z.number().default(0),
  prior_stddev: z.number().default(0.1),
  business_metric_type: z.array(z.string()).nullable().default(null),
  target_mde: z.number().default(0.01),
  compute_uncapped_metric: z.boolean().default(false),
});
export type ExperimentMetric = z.output<typeof experimentMetric>;

/** One analysis of an experiment, with the reference's defaults. */
export const analysis = z.object({
  var_names: z.array(z.string()).min(1),
  var_ids: z.array(z.string()).min(1),
  weights: z.array(z.number()),
  baseline_index: z.number().int().default(0),
  dimension: z.string().default(""),
  stats_engine: z.enum(["bayesian", "frequentist"]).default("bayesian"),
  p_value_corrected: z.boolean().default(false),
  sequential_testing_enabled: z.boolean().default(false),
  sequential_tuning_parameter: z.number().default(5000),
  difference_type: z.enum(["relative", "absolute", "scaled"]).default("relative"),
  phase_length_days: z.number().default(1),
  alpha: z.number().default(0.05),
  max_dimensions: z.number().int().default(20),
  traffic_percentage: z.number().default(1),
  num_goal_metrics: z.number().int().default(1),
  num_guardrail_metrics: z.number().int().default(0),
  one_sided_intervals: z.boolean().default(false),
  use_covariate_as_response: z.boolean().default(false),
  post_stratification_enabled: z.boolean().default(false),
});
export type Analysis = z.output<typeof analysis>;

/** One row of the SQL's answer: an arm in a dimension's value, the columns of metric i under "m<i>_". */
export const resultRow = z.record(z.string(), z.union([z.string(), z.number()]));
export type ResultRow = z.output<typeof resultRow>;
