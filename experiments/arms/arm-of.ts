import { type MemberMetric, type Part, type Total, totalsOf } from "#queries/experiments/member-metric";
import { numberKind } from "#queries/experiments/member-rows";
import type { ListedSums } from "#queries/experiments/arm-sums";
import type { Arm, Ratio } from "../statistics/arms/arm";
import { clusteredMean } from "../statistics/arms/clustered-mean";
import type { Amounts, Sums } from "../statistics/arms/sums";

const MONEY_UNITS = 10_000;
const unitOf = (part: Part) => (numberKind(part) === "money" ? MONEY_UNITS : 1);

/** The sums of a metric's columns in its own unit, by their places. */
interface Columns {
  sum: (place: number) => number;
  product: (one: number, other: number) => number;
}

/** The products of columns are listed as 1·1, 1·2, …, 2·2, 2·3, … */
function columnsOf(row: ListedSums, place: number, units: readonly number[]): Columns {
  const sums = row.sums[place] ?? [];
  const products = row.products[place] ?? [];
  const unit = (column: number) => units[column % units.length] ?? 1;
  return {
    sum: (column) => Number(sums[column] ?? 0) / unit(column),
    product: (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      const listed = low * sums.length - (low * (low - 1)) / 2 + (high - low);
      return Number(products[listed] ?? 0) / (unit(low) * unit(high));
    },
  };
}

const amounts = ({ sum, product }: Columns, column: number): Amounts => ({
  kind: "amount",
  sum: sum(column),
  sumSquares: product(column, column),
});

const sumsOf = (columns: Columns, column: number, isYesNo: boolean): Sums =>
  isYesNo ? { kind: "yes-no", sum: columns.sum(column) } : amounts(columns, column);

function ratioOf(n: number, columns: Columns, totals: readonly Total[], looksBack: boolean): Arm {
  const of = (column: number) => sumsOf(columns, column, totals[column % 2]?.did ?? false);
  const { product } = columns;
  const plain = { n, numerator: of(0), denominator: of(1) };
  if (!looksBack) return { kind: "ratio", ...plain, products: product(0, 1) };
  return {
    kind: "adjusted-ratio",
    ...plain,
    numeratorBefore: of(2),
    denominatorBefore: of(3),
    products: {
      numeratorDenominator: product(0, 1),
      numeratorNumeratorBefore: product(0, 2),
      numeratorDenominatorBefore: product(0, 3),
      denominatorNumeratorBefore: product(1, 2),
      denominatorDenominatorBefore: product(1, 3),
      beforeBoth: product(2, 3),
    },
  };
}

function quantileOf(n: number, level: number, quantile: readonly number[], unit: number): Arm {
  const [value = 0, low = 0, high = 0] = quantile.map((number) => number / unit);
  return { kind: "quantile", n, level, value, low, high, boundsUnits: n };
}

/** Sums as they are read; without quantiles where nobody asks for them. */
type Summed = ListedSums & { quantiles?: number[][] };

/** The sums of nobody. */
export const NOBODY: ListedSums = { units: [], sums: [], products: [] };

const unitsOf = (totals: readonly Total[]) => totals.map(({ part, did }) => (did ? 1 : unitOf(part)));

/** What is known of one arm by a metric where clusters are drawn: a ratio over their members. @param place of the metric in the sums */
export function clusteredArmOf(metric: MemberMetric, row: ListedSums, place: number): Ratio {
  const units = unitsOf(totalsOf(metric));
  const columns = columnsOf(row, place, units.length === 2 ? units : [units[0] ?? 1, 1]);
  const [outcome, size] = [amounts(columns, 0), amounts(columns, 1)];
  const clusters = row.units[place] ?? 0;
  return clusteredMean({ clusters, outcome, size, products: columns.product(0, 1) });
}

/**
 * What is known of one arm by a metric, as the statistics want it: with what was before where it was asked for.
 *
 * @param place of the metric in the sums
 */
export function armOf(metric: MemberMetric, row: Summed, place: number): Arm {
  const n = row.units[place] ?? 0;
  const totals = totalsOf(metric);
  const units = unitsOf(totals);
  const columns = columnsOf(row, place, units);
  const looksBack = (row.sums[place]?.length ?? 0) > Math.max(1, totals.length);
  if (metric.kind === "ratio") return ratioOf(n, columns, totals, looksBack);
  if (metric.kind === "quantile")
    return quantileOf(n, metric.quantile, row.quantiles?.[place] ?? [], units[0] ?? 1);
  const isYesNo = metric.kind !== "mean";
  if (looksBack) {
    const [outcome, before] = [sumsOf(columns, 0, isYesNo), sumsOf(columns, 1, isYesNo)];
    return { kind: "adjusted-mean", n, outcome, before, products: columns.product(0, 1) };
  }
  if (isYesNo) return { kind: "proportion", n, successes: columns.sum(0) };
  const { sum, sumSquares } = amounts(columns, 0);
  return { kind: "mean", n, sum, sumSquares };
}
