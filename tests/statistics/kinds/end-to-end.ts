import { z } from "zod";
import { analyseMetric, type DimensionAnswer } from "#tests/statistics/reference/analyse-metric";
import {
  type DimensionValue,
  dimensionsOf,
  limitDimensions,
  uncapped,
} from "#tests/statistics/reference/dimensions";
import {
  type Analysis,
  analysis,
  type ExperimentMetric,
  experimentMetric,
  type ResultRow,
  resultRow,
} from "#tests/statistics/reference/experiment";
import { defineKind } from "./define-kind";

const queryResult = z.object({ rows: z.array(resultRow), metrics: z.array(z.string().nullable()) });

const metricAnswer = z.object({
  metric: z.string(),
  analyses: z.array(
    z.object({
      unknownVariations: z.array(z.string()),
      multipleExposures: z.number(),
      dimensions: z.array(
        z.object({
          dimension: z.string(),
          srm: z.number(),
          variations: z.array(z.record(z.string(), z.unknown())).min(1),
        }),
      ),
    }),
  ),
});

/** A whole experiment: metrics in analyses, over the rows that the reference's SQL returns. */
export const endToEnd = defineKind(
  {
    settings: z.object({}),
    inputs: z.strictObject({
      metrics: z.record(z.string(), experimentMetric),
      analyses: z.array(analysis),
      query_results: z.array(queryResult),
    }),
    expected: z.object({ results: z.array(metricAnswer), bandit: z.null() }),
  },
  (_, { metrics, analyses, query_results }) => ({
    results: query_results.flatMap(({ rows, metrics: asked }) =>
      asked.flatMap((id, place) => {
        const metric = id === null ? undefined : metrics[id];
        return metric === undefined ? [] : [answerMetric(metric, analyses, rowsOfMetric(rows, place))];
      }),
    ),
    bandit: null,
  }),
);

/** The rows with the columns of one metric, which are prefixed by its place, and those that all metrics share. */
const rowsOfMetric = (rows: readonly ResultRow[], place: number): ResultRow[] => {
  const prefix = `m${String(place)}_`;
  return rows.map((of) =>
    Object.fromEntries(
      Object.entries(of)
        .filter(([name]) => name.startsWith(prefix) || !/^m\d+_/.test(name))
        .map(([name, value]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, value]),
    ),
  );
};

function answerMetric(metric: ExperimentMetric, analyses: readonly Analysis[], rows: readonly ResultRow[]) {
  const known = new Set(["__multiple__", ...analyses.flatMap(({ var_ids }) => var_ids)]);
  const seen = new Set(rows.map((of) => String(of["variation"])));
  const unknownVariations = [...seen].filter((id) => !known.has(id));
  return {
    metric: metric.id,
    analyses: analyses.map((asked) => ({
      unknownVariations,
      multipleExposures: 0,
      dimensions: answerAnalysis(metric, asked, rows),
    })),
  };
}

function answerAnalysis(metric: ExperimentMetric, asked: Analysis, rows: readonly ResultRow[]) {
  const isQuantile = metric.statistic_type.startsWith("quantile");
  const values = limitDimensions(dimensionsOf(rows, asked), asked.max_dimensions, !isQuantile);
  const beside = supplements(metric, asked, values);
  return analyseMetric(values, metric, asked).map((value, at) => ({
    ...value,
    variations: value.variations.map((variation, place) => ({
      ...variation,
      supplementalResults: Object.fromEntries(
        Object.entries(beside).map(([name, answers]) => [name, answers?.[at]?.variations[place] ?? null]),
      ),
    })),
  }));
}

/** The same with one thing taken away each: what it would be without CUPED, cap, prior or strata. */
function supplements(
  metric: ExperimentMetric,
  asked: Analysis,
  values: readonly DimensionValue[],
): Record<string, DimensionAnswer[] | null> {
  const type = metric.statistic_type;
  const isAdjusted = type === "mean_ra" || type === "ratio_ra";
  const isStratified = asked.post_stratification_enabled && !type.startsWith("quantile");
  const plain: ExperimentMetric = { ...metric, statistic_type: type === "mean_ra" ? "mean" : "ratio" };
  const together = { ...asked, post_stratification_enabled: false };
  const withoutCap = values.map((value) => ({
    ...value,
    strata: value.strata.map((arms) => arms.map(uncapped)),
  }));
  return {
    cupedUnadjusted: isAdjusted ? analyseMetric(values, plain, asked) : null,
    uncapped: metric.compute_uncapped_metric ? analyseMetric(withoutCap, metric, asked) : null,
    flatPrior:
      asked.stats_engine === "bayesian" && metric.prior_proper
        ? analyseMetric(values, { ...metric, prior_proper: false }, asked)
        : null,
    unstratified: isStratified ? analyseMetric(values, metric, together) : null,
    noVarianceReduction: isStratified && isAdjusted ? analyseMetric(values, plain, together) : null,
  };
}
