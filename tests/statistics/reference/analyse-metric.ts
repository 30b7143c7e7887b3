import type { Arm } from "#experiments/statistics/arms/arm";
import type { Pair } from "#experiments/statistics/arms/pair";
import { abTest, statsOf } from "./ab-test";
import { checkSrm } from "./check-srm";
import type { DimensionValue } from "./dimensions";
import type { Analysis, ExperimentMetric } from "./experiment";
import { midPowerAnswer } from "./mid-power-answer";
import { armOf, type Row } from "./row";

/** What the reference reports of one value of a dimension: SRM, and of each arm its numbers and its comparison. */
export interface DimensionAnswer {
  dimension: string;
  srm: number;
  variations: Record<string, unknown>[];
}

/** One metric in one analysis, by the dimension's values, without what is supplied beside. */
export const analyseMetric = (
  values: readonly DimensionValue[],
  metric: ExperimentMetric,
  analysis: Analysis,
): DimensionAnswer[] => values.map((value) => analyseValue(value, metric, analysis));

function analyseValue(value: DimensionValue, metric: ExperimentMetric, analysis: Analysis): DimensionAnswer {
  const isQuantile = metric.statistic_type.startsWith("quantile");
  const armsOf = (place: number) =>
    value.strata.map((arms) => responseOf(arms[place] ?? {}, metric, analysis));
  const rowsOf = (place: number) => value.strata.map((arms) => arms[place] ?? {});
  const numbers = (place: number, stats: { mean: number; stddev: number }) => {
    const total = (name: string) => rowsOf(place).reduce((sum, of) => sum + (of[name] ?? 0), 0);
    return {
      cr: stats.mean,
      value: total("main_sum"),
      users: total("users"),
      denominator: total("denominator_sum"),
      stats: { users: total("users"), count: total(isQuantile ? "quantile_n" : "count"), ...stats },
    };
  };

  const control = armsOf(0);
  let baseline = statsOf(pairOf(control[0], control[0]), "control");
  const variations: Record<string, unknown>[] = analysis.var_ids.slice(1).map((_, at) => {
    const treatment = armsOf(at + 1);
    const canBeStratified = analysis.post_stratification_enabled && !isQuantile;
    const pairs = control.map((arm, stratum) => pairOf(arm, treatment[stratum]));
    const settings = {
      ...analysis,
      alpha: levelOf(analysis),
      inverse: metric.inverse,
      prior_proper: metric.prior_proper && !analysis.use_covariate_as_response,
      prior_mean: metric.prior_mean,
      prior_stddev: metric.prior_stddev,
      total_users: value.users,
    };
    const { result, pooled, error, effect } = abTest(pairs, settings, canBeStratified);
    baseline = statsOf(pooled, "control");
    const isDecisive =
      metric.business_metric_type?.includes("goal") === true &&
      analysis.difference_type === "relative" &&
      analysis.dimension === "";
    return {
      ...numbers(at + 1, statsOf(pooled, "treatment")),
      ...result,
      realizedSettings: { postStratificationApplied: effect?.stratified ?? false },
      power: isDecisive ? midPowerAnswer({ effect, error, metric, analysis }) : null,
    };
  });
  return {
    dimension: value.dimension,
    srm: checkSrm(
      analysis.var_ids.map((_, place) => numbers(place, { mean: 0, stddev: 0 }).users),
      analysis.weights,
    ),
    variations: variations.toSpliced(analysis.baseline_index, 0, numbers(0, baseline)),
  };
}

const pairOf = (control: Arm | undefined, treatment: Arm | undefined): Pair => {
  if (control === undefined || treatment === undefined) throw new Error("a stratum has no arms");
  return { control, treatment };
};

/** A test of what was before shares its level among all such tests. */
const levelOf = ({ alpha, use_covariate_as_response, ...analysis }: Analysis): number =>
  use_covariate_as_response
    ? alpha /
      Math.max(
        1,
        (analysis.var_names.length - 1) * (analysis.num_goal_metrics + analysis.num_guardrail_metrics),
      )
    : alpha;

/** The arm of a row; where what was before is tested, that, and nothing where nothing was before. */
function responseOf(of: Row, metric: ExperimentMetric, analysis: Analysis): Arm {
  const arm = armOf(of, metric);
  if (!analysis.use_covariate_as_response) return arm;
  if (arm.kind === "adjusted-mean") {
    return arm.before.kind === "yes-no"
      ? { kind: "proportion", n: arm.n, successes: arm.before.sum }
      : { ...arm.before, kind: "mean", n: arm.n };
  }
  if (arm.kind === "adjusted-ratio") {
    return {
      kind: "ratio",
      n: arm.n,
      numerator: arm.numeratorBefore,
      denominator: arm.denominatorBefore,
      products: arm.products.beforeBoth,
    };
  }
  return { kind: "mean", n: 0, sum: 0, sumSquares: 0 };
}
