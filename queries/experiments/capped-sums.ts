import type { MemberMetric } from "./member-metric";
import type { MetricColumns } from "./member-totals";
import { capOf, upTo } from "./with-caps";

/**
 * The sums of a capped metric, as SQL in three layers: `lines` are aggregates over the members of an arm, `cap` is a window
 * over the arms of all values, and `sums` and `products` are made of both; see metric-sums.ts.
 */
interface CappedSums {
  readonly lines: string;
  readonly cap: string;
  readonly sums: string;
  readonly products: string;
  /** the placeholder of the quantile, and its value */
  readonly level: readonly [string, number];
}

const added = (numbers: string) => `toString(arrayReduce('sumKahan', ${numbers}))`;

/**
 * What members brought up to a quantile of all members' totals (with-caps.ts), added up by arm; null where a metric is not
 * capped.
 *
 * TRICKY: the cap is known once all members are. A window over them takes a fifth of the whole statement, lists of their
 * totals next to nothing.
 */
export function cappedSums(
  metric: MemberMetric | undefined,
  of: MetricColumns,
  place: number,
): CappedSums | null {
  const quantile = capOf(metric);
  if (quantile === null) return null;
  const level = `cap${place}_level`;
  const cap = `cap${place}`;
  const lines = [...of.outcome, ...of.before].map(({ name }, column) => ({
    name,
    line: `line${place}_${column}`,
  }));
  const cut = lines.map(({ line }) => `arrayMap(number -> ${upTo(cap, "number")}, ${line})`);
  const products = cut.flatMap((one, column) =>
    cut.slice(column).map((other) => added(`arrayMap((one, other) -> one * other, ${one}, ${other})`)),
  );
  return {
    lines: lines.map(({ name, line }) => `groupArray(toFloat64(${name})) AS ${line}`).join(", "),
    cap: `quantileExactInclusiveArray({${level}:Float64})(${lines[0]?.line ?? ""}) OVER (PARTITION BY isAll) AS ${cap}`,
    sums: `[${cut.map(added).join(", ")}]`,
    products: `[${products.join(", ")}]`,
    level: [level, quantile],
  };
}
