import { z } from "zod";
import { criticalValue } from "#experiments/statistics/planning/critical-value";
import { expectedPower } from "#experiments/statistics/planning/expected-power";
import type { Expected, PlannedMethod } from "#experiments/statistics/planning/plan";
import { smallestLift } from "#experiments/statistics/planning/smallest-lift";
import { defineKind } from "./define-kind";

const common = {
  effectSize: z.number(),
  overrideMetricLevelSettings: z.boolean(),
  overridePriorLiftMean: z.number(),
  overridePriorLiftStandardDeviation: z.number(),
  overrideProper: z.boolean(),
  metricPriorLiftMean: z.number(),
  metricPriorLiftStandardDeviation: z.number(),
  metricProper: z.boolean(),
};
const metricShape = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal("binomial"), conversionRate: z.number() }),
  z.object({ ...common, type: z.literal("mean"), mean: z.number(), standardDeviation: z.number() }),
]);
type Metric = z.output<typeof metricShape>;

const mdeResult = z.union([
  z.object({ type: z.literal("success"), mde: z.number() }),
  z.object({ type: z.literal("error"), description: z.string() }),
]);
const expected = z.object({
  weeks: z.array(z.object({ users: z.number(), power: z.number(), mde: z.number().nullable() })),
  mde_results: z.array(mdeResult).optional(),
  sampleSizeAndRuntime: z.object({ weeks: z.number(), users: z.number() }).nullable(),
});

/** The reference's target, whatever the settings say. */
const TARGET = 0.8;
const TOO_FEW = "need to increase number of users or reduce number of variations.";
const TOO_WEAK = "power must be greater than alpha.";

/** The plan of an experiment, week by week. */
export const power = defineKind(
  {
    settings: z.object({
      sequential_tuning_parameter: z.union([z.literal(false), z.number().gt(0)]),
      nVariations: z.number().int().min(2),
      alpha: z.number().gt(0).lt(1),
      nWeeks: z.number().int().min(1),
    }),
    inputs: z.object({ metric: metricShape, usersPerWeek: z.number().gt(0) }),
    expected,
  },
  (settings, { metric, usersPerWeek }, engine) => {
    const method: PlannedMethod =
      engine === "bayesian"
        ? { engine, alpha: settings.alpha, ...priorOf(metric) }
        : { engine: "frequentist", alpha: settings.alpha };
    const weeks = Array.from({ length: settings.nWeeks }, (_, week) => {
      const users = (week + 1) * usersPerWeek;
      const units = users / settings.nVariations;
      const plan = { expected: inflated(expectedOf(metric), settings, units), units, method };
      return { users, power: expectedPower({ ...plan, lift: metric.effectSize }), mde: mdeOf(plan) };
    });
    const enough = weeks.find((week) => Math.round(week.power * 100) / 100 >= TARGET);
    return {
      weeks: weeks.map(({ users, power }, week) => ({ users, power, mde: lastMde(weeks, week) })),
      mde_results: weeks.map(({ mde }) => mde),
      sampleSizeAndRuntime: enough ? { weeks: enough.users / usersPerWeek, users: enough.users } : null,
    };
  },
);

const expectedOf = (metric: Metric): Expected =>
  metric.type === "binomial"
    ? { mean: metric.conversionRate, variance: metric.conversionRate * (1 - metric.conversionRate) }
    : { mean: metric.mean, variance: metric.standardDeviation ** 2 };

/** A sequential plan of the reference is one of a single look at a metric that varies as much more as its interval is wider. */
function inflated(
  { mean, variance }: Expected,
  {
    sequential_tuning_parameter: tuning,
    alpha,
  }: { sequential_tuning_parameter: number | false; alpha: number },
  units: number,
): Expected {
  if (tuning === false) return { mean, variance };
  const wider =
    criticalValue({ alpha, sequential: { tuning } }, 2 * units) / criticalValue({ alpha }, 2 * units);
  return { mean, variance: variance * wider * wider };
}

function priorOf(metric: Metric) {
  const { overrideMetricLevelSettings: isOverridden } = metric;
  if (!(isOverridden ? metric.overrideProper : metric.metricProper)) return {};
  return {
    prior: {
      mean: isOverridden ? metric.overridePriorLiftMean : metric.metricPriorLiftMean,
      sd: isOverridden ? metric.overridePriorLiftStandardDeviation : metric.metricPriorLiftStandardDeviation,
    },
  };
}

function mdeOf(plan: {
  expected: Expected;
  units: number;
  method: PlannedMethod;
}): z.output<typeof mdeResult> {
  if (plan.method.alpha >= TARGET) return { type: "error", description: TOO_WEAK };
  const found = smallestLift({ ...plan, power: TARGET });
  return found.kind === "estimate"
    ? { type: "success", mde: found.lift }
    : { type: "error", description: TOO_FEW };
}

/** A week without a result shows the week's before. */
function lastMde(weeks: readonly { mde: z.output<typeof mdeResult> }[], week: number): number | null {
  for (let at = week; at >= 0; at--) {
    const mde = weeks[at]?.mde;
    if (mde?.type === "success") return mde.mde;
  }
  return null;
}
