import { z } from "zod";
import type { Arm, Clusters } from "#experiments/statistics/arms/arm";
import type { Amounts, Sums } from "#experiments/statistics/arms/sums";

/** One arm's row as the reference's SQL returns it. */
export const row = z.record(z.string(), z.number());
export type Row = z.output<typeof row>;

const metricType = z.enum(["binomial", "count", "quantile"]);

/** Which of the row's columns mean what. */
export const metricShape = z.object({
  statistic_type: z.enum(["mean", "mean_ra", "ratio", "ratio_ra", "quantile_unit", "quantile_event"]),
  main_metric_type: metricType,
  denominator_metric_type: metricType.nullish(),
  covariate_metric_type: metricType.nullish(),
  quantile_value: z.number().nullish(),
});
export type MetricShape = z.output<typeof metricShape>;

/** The reference does not believe a quantile's variance below this, from so many values on. */
const LEAST_VARIANCE = 1e-5;
const LEAST_VARIANCE_FROM = 100;

/** The row as an arm. @throws Error if a column that the statistic needs is missing */
export function armOf(of: Row, metric: MetricShape): Arm {
  const n = column(of, "users");
  const main = () => sumsOf(of, "main", metric.main_metric_type);
  const denominator = () => sumsOf(of, "denominator", metric.denominator_metric_type);
  switch (metric.statistic_type) {
    case "mean":
      return metric.main_metric_type === "binomial"
        ? { kind: "proportion", n, successes: column(of, "main_sum") }
        : { ...amounts(of, "main"), kind: "mean", n };
    case "ratio":
      return {
        kind: "ratio",
        n,
        numerator: main(),
        denominator: denominator(),
        products: column(of, "main_denominator_sum_product"),
      };
    case "mean_ra":
      return {
        kind: "adjusted-mean",
        n,
        outcome: main(),
        before: sumsOf(of, "covariate", metric.covariate_metric_type),
        products: column(of, "main_covariate_sum_product"),
      };
    case "ratio_ra":
      return {
        kind: "adjusted-ratio",
        n,
        numerator: main(),
        denominator: denominator(),
        numeratorBefore: sumsOf(of, "covariate", metric.main_metric_type),
        denominatorBefore: sumsOf(of, "denominator_pre", metric.denominator_metric_type),
        products: {
          numeratorDenominator: column(of, "main_denominator_sum_product"),
          numeratorNumeratorBefore: column(of, "main_covariate_sum_product"),
          numeratorDenominatorBefore: column(of, "main_post_denominator_pre_sum_product"),
          denominatorNumeratorBefore: column(of, "main_pre_denominator_post_sum_product"),
          denominatorDenominatorBefore: column(of, "denominator_post_denominator_pre_sum_product"),
          beforeBoth: column(of, "main_pre_denominator_pre_sum_product"),
        },
      };
    case "quantile_unit":
      return quantileOf(of, metric);
    case "quantile_event":
      return { ...quantileOf(of, metric), clusters: clustersOf(of) };
  }
}

function quantileOf(of: Row, { quantile_value: level }: MetricShape): Extract<Arm, { kind: "quantile" }> {
  if (typeof level !== "number") throw new Error("a quantile wants a quantile_value");
  const n = column(of, "quantile_n");
  return {
    kind: "quantile",
    n,
    level,
    value: column(of, "quantile"),
    low: column(of, "quantile_lower"),
    high: column(of, "quantile_upper"),
    boundsUnits: column(of, "quantile_nstar"),
    ...(n >= LEAST_VARIANCE_FROM && { leastVariance: LEAST_VARIANCE }),
  };
}

const clustersOf = (of: Row): Clusters => ({
  n: column(of, "users"),
  below: amounts(of, "main"),
  events: amounts(of, "denominator"),
  products: column(of, "main_denominator_sum_product"),
});

function sumsOf(of: Row, name: string, type: MetricShape["covariate_metric_type"]): Sums {
  if (type === "binomial") return { kind: "yes-no", sum: column(of, `${name}_sum`) };
  if (type === "count") return amounts(of, name);
  throw new Error(`${name} has no metric type`);
}

const amounts = (of: Row, name: string): Amounts => ({
  kind: "amount",
  sum: column(of, `${name}_sum`),
  sumSquares: column(of, `${name}_sum_squares`),
});

function column(of: Row, name: string): number {
  const value = of[name];
  if (value === undefined) throw new Error(`a row has no column "${name}"`);
  return value;
}
