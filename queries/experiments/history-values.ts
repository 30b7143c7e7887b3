import { selectionSql } from "#queries/filters/filter-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import { amounts } from "./amounts";
import { audience, type AudienceAsked } from "./audience";
import type { MemberMetric } from "./member-metric";

interface Asked extends AudienceAsked {
  metric: MemberMetric;
  /** how many days before the first event count as before it; 0 for none */
  beforeDays: number;
}

/**
 * What an audience brought, as if each member had been exposed at their first event: a SELECT of person UInt64 and, all
 * Float64, outcome, below (of a ratio what is below the line, else 1) and before (the outcome in the days before, 0 of ratios,
 * returns and funnels). Of returns only those whose day is over in the scope.
 */
export function historyValues({ metric, beforeDays, ...asked }: Asked): Fragment {
  const values = valuesOf(metric, audience(asked));
  return {
    ...values,
    params: {
      ...values.params,
      ...("windowDays" in metric && { history_window: metric.windowDays }),
      ...(usesBefore(metric) && { history_before: beforeDays }),
    },
  };
}

/** Whether what a member did before is told, so that it can be taken off. */
export const usesBefore = ({ kind }: MemberMetric): boolean => kind === "share" || kind === "mean";

const DAY_MS = 86_400_000;
const WITHIN = "m.time >= x.at AND m.time < x.at + toIntervalDay({history_window:UInt32})";
const BEFORE = "m.time < x.at AND m.time >= x.at - toIntervalDay({history_before:UInt32})";

function valuesOf(metric: MemberMetric, exposed: Fragment): Fragment {
  switch (metric.kind) {
    case "share":
      return joined([exposed, amounts(metric.amount, "ha")], {
        outcome: `toFloat64(countIf(${WITHIN}) > 0)`,
        before: `toFloat64(countIf(${BEFORE}) > 0)`,
      });
    case "mean": {
      const values = joined([exposed, amounts(metric.amount, "ha")], {
        outcome: `sumIf(m.number, ${WITHIN})`,
        before: `sumIf(m.number, ${BEFORE})`,
      });
      return metric.capAt === null ? values : capped(values, metric.capAt);
    }
    case "ratio":
      return join(
        [
          joined([exposed, amounts(metric.numerator, "hn")], { outcome: `sumIf(m.number, ${WITHIN})` }),
          joined([exposedAgain(exposed), amounts(metric.denominator, "hd")], {
            outcome: `sumIf(m.number, ${WITHIN})`,
          }),
        ],
        ([above = "", below = ""]) => `
          SELECT n.person AS person, n.outcome AS outcome, d.outcome AS below, toFloat64(0) AS before
          FROM (${above}) AS n
          INNER JOIN (${below}) AS d ON d.person = n.person`,
      );
    case "return": {
      const built = join(
        [exposed, selectionSql(metric.events, "hr")],
        ([sql = "", matches = ""]) => `
          SELECT x.person AS person, toFloat64(countIf(m.day = addDays(x.day, {history_day:UInt32})) > 0) AS outcome,
            toFloat64(1) AS below, toFloat64(0) AS before
          FROM (${sql}) AS x
          LEFT JOIN (SELECT person, day FROM happenings WHERE ${matches}) AS m ON m.person = x.person
          WHERE addDays(x.day, {history_day:UInt32}) < {to:Date}
          GROUP BY x.person`,
        ["happenings"],
      );
      return { ...built, params: { ...built.params, history_day: metric.day } };
    }
    case "funnel": {
      const steps = metric.steps.map((step, place) => selectionSql(step, `hf${place}`));
      return funnelValues(steps, exposed, metric.windowDays);
    }
  }
}

function joined(parts: Fragment[], { outcome, before }: { outcome: string; before?: string }): Fragment {
  return join(
    parts,
    ([exposed = "", brought = ""]) => `
      SELECT x.person AS person, ${outcome} AS outcome, toFloat64(1) AS below, ${before ?? "toFloat64(0)"} AS before
      FROM (${exposed}) AS x
      LEFT JOIN (${brought}) AS m ON m.person = x.person
      GROUP BY x.person`,
  );
}

/** The same SQL once more; its placeholders are there already. */
const exposedAgain = ({ sql, reads }: Fragment): Fragment => ({ ...plain(sql), reads });

function capped(values: Fragment, capAt: number): Fragment {
  const built = join(
    [values],
    ([sql = ""]) => `
      SELECT person, least(v.outcome, quantileExactInclusive({history_cap:Float64})(v.outcome) OVER ()) AS outcome, below,
        before
      FROM (${sql}) AS v`,
  );
  return { ...built, params: { ...built.params, history_cap: capAt } };
}

function funnelValues(steps: readonly Fragment[], exposed: Fragment, windowDays: number): Fragment {
  const built = join(
    [exposed, ...steps],
    ([sql = "", ...conditions]) => {
      const flags = conditions.map((condition, place) => `${condition} AS step${place}`).join(", ");
      const reached = conditions.map((_, place) => `${WITHIN} AND m.step${place}`).join(", ");
      return `
        SELECT x.person AS person,
          toFloat64(windowFunnel({history_span:UInt64})(toUInt64(toUnixTimestamp64Milli(m.time)), ${reached}) = ${conditions.length}) AS outcome,
          toFloat64(1) AS below, toFloat64(0) AS before
        FROM (${sql}) AS x
        LEFT JOIN (SELECT person, time, ${flags} FROM happenings) AS m ON m.person = x.person
        GROUP BY x.person`;
    },
    ["happenings"],
  );
  return { ...built, params: { ...built.params, history_span: windowDays * DAY_MS } };
}
