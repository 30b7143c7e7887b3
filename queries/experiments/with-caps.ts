import { join } from "#queries/fragment";
import type { MemberMetric } from "./member-metric";
import type { MemberColumn, MetricRows } from "./member-totals";

/** The quantile at which a metric is capped; null where it is not. */
export const capOf = (metric: MemberMetric | undefined): number | null =>
  metric?.kind === "mean" ? metric.capAt : null;

/** A number up to a cap, as SQL. A cap of 0 or less caps nothing. */
export const upTo = (cap: string, number: string): string =>
  `if(${cap} > 0, least(toFloat64(${number}), ${cap}), toFloat64(${number}))`;

/**
 * Has what a member brought count up to the quantile of all members' totals, of all arms together, where a metric is
 * capped; what was before has the same cap. Where rows are added up by arm anyway, capped-sums.ts takes less.
 */
export function withCaps({ sql, metrics }: MetricRows, asked: readonly MemberMetric[]): MetricRows {
  const params: Record<string, number> = {};
  const caps: string[] = [];
  const capped: string[] = [];
  const cut = (column: MemberColumn, cap: string): MemberColumn => {
    const name = `${column.name}_${cap}`;
    capped.push(`${upTo(cap, column.name)} AS ${name}`);
    return { name, of: "number" };
  };
  const named = metrics.map((metric, place) => {
    const level = capOf(asked[place]);
    if (level === null) return metric;
    const cap = `cap${place}`;
    const [total] = metric.outcome;
    params[`${cap}_level`] = level;
    caps.push(
      `quantileExactInclusive({${cap}_level:Float64})(toFloat64(${total?.name ?? ""})) OVER () AS ${cap}`,
    );
    return {
      ...metric,
      outcome: metric.outcome.map((column) => cut(column, cap)),
      before: metric.before.map((column) => cut(column, cap)),
    };
  });
  if (caps.length === 0) return { sql, metrics };
  const layered = join(
    [sql, { sql: "", params, reads: [] }],
    ([inner = ""]) => `
      SELECT *, ${capped.join(", ")}
      FROM (SELECT *, ${caps.join(", ")} FROM (${inner}))`,
  );
  return { sql: layered, metrics: named };
}
