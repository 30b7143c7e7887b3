import type { MemberMetric, Part } from "#queries/experiments/member-metric";
import { numberKind } from "#queries/experiments/member-rows";
import type { Proportion, Ratio, SampleMean } from "../statistics/arms/arm";
import type { Amounts } from "../statistics/arms/sums";

/** The sums of one metric over members or clusters: how many, Σ of each column, Σ of each two columns' products. */
export interface MetricSums {
  units: number;
  sums: readonly number[];
  products: readonly number[];
}

/** Those of the metric at a place of what was asked; of nobody where there is no row. */
export const sumsAt = (
  row: { units: number[]; sums: number[][]; products: number[][] } | undefined,
  place: number,
): MetricSums => ({
  units: row?.units[place] ?? 0,
  sums: row?.sums[place] ?? [],
  products: row?.products[place] ?? [],
});

const TEN_THOUSANDTHS = 10_000;

/** In how many parts of its unit a number is counted. */
const scaleOf = (part: Part): number => (numberKind(part) === "money" ? TEN_THOUSANDTHS : 1);

/** One column as an amount; the square of the n-th of `columns` lies behind the products of those before it. */
export function amountOf({ sums, products }: MetricSums, column: number, scale = 1): Amounts {
  const squared = column * sums.length - (column * (column - 1)) / 2;
  return {
    kind: "amount",
    sum: (sums[column] ?? 0) / scale,
    sumSquares: (products[squared] ?? 0) / scale ** 2,
  };
}

/** What some members brought of a metric, as one arm; null for a quantile, which has no sums. */
export function metricArm(metric: MemberMetric, past: MetricSums): Proportion | SampleMean | Ratio | null {
  const n = past.units;
  switch (metric.kind) {
    case "mean": {
      const { sum, sumSquares } = amountOf(past, 0, scaleOf(metric.part));
      return { kind: "mean", n, sum, sumSquares };
    }
    case "ratio": {
      const [above, below] = [metric.numerator, metric.denominator].map(({ part, did }) =>
        did ? 1 : scaleOf(part),
      );
      return {
        ...{ kind: "ratio", n },
        numerator: amountOf(past, 0, above),
        denominator: amountOf(past, 1, below),
        products: (past.products[1] ?? 0) / ((above ?? 1) * (below ?? 1)),
      };
    }
    case "quantile":
      return null;
    default:
      return { kind: "proportion", n, successes: past.sums[0] ?? 0 };
  }
}
