import { localDayIn } from "#store/events/local-day";
import type { Frame } from "#queries/frame";
import { readMetrics } from "#queries/measurements/read-metrics";
import { buckets } from "#queries/period/buckets";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { changeBetween } from "#queries/readings/change-between";
import { type Evidence, judge } from "#queries/readings/evidence";
import type { Facts } from "./facts";
import { leftOut } from "./left-out";
import { MEASURES, OVERVIEW_METRICS, type OverviewMetric } from "./measures";
import type { Overview } from "./overview";
import type { Reading, SeriesPoint } from "#queries/readings/reading";
import { readFacts } from "./read-facts";

const NOBODY = { members: 0, events: 0 };

/**
 * All metrics of a period, how they changed and how they went, from a few statements that run together. The short cut
 * that answers for all events knows no filter; with one, the metrics are read as they are everywhere else.
 *
 * @throws RangeError when the period does not end after it begins
 */
export async function readOverview(reader: Reader, frame: Frame): Promise<Overview> {
  const { project, period, comparison, granularity, now, filter, ...rest } = frame;
  const scope: Omit<Scope, "period"> = { project, ...rest };
  if (filter !== undefined) {
    const [read, [excluded = NOBODY]] = await Promise.all([
      readMetrics(reader, frame, { metrics: [...OVERVIEW_METRICS] }),
      leftOut(reader, { ...scope, period }, {}),
    ]);
    return { period, comparison: read.comparison, granularity, excluded, readings: read.readings };
  }
  const today = localDayIn(project.zone)(now.getTime());
  const compared = comparisonPeriod(period, comparison);
  const spans = buckets(period, granularity, project.weekStart);

  const [facts, [excluded = NOBODY]] = await Promise.all([
    readFacts(reader, scope, [period, ...(compared ? [compared] : []), ...spans], today),
    leftOut(reader, { ...scope, period }, {}),
  ]);
  const [current, ...others] = facts;
  if (!current) throw new RangeError(`the period from ${period.from} to ${period.to} has no days`);
  const previous = compared ? others.shift() : undefined;

  return {
    period,
    comparison: compared && { kind: comparison, period: compared },
    granularity,
    excluded,
    readings: OVERVIEW_METRICS.map((metric) => readingOf(metric, current, previous, others)),
  };
}

function readingOf(metric: OverviewMetric, now: Facts, before: Facts | undefined, series: Facts[]): Reading {
  const { of } = MEASURES[metric];
  const evidence = of(now);
  return {
    metric,
    ...judge(evidence),
    change: before ? changeBetween(evidence, of(before)) : null,
    series: series.map((facts) => pointOf(metric, facts)),
  };
}

function pointOf(metric: OverviewMetric, facts: Facts): SeriesPoint {
  const { of, matureAfter } = MEASURES[metric];
  const { span, today } = facts;
  const evidence: Evidence = span.from > today ? { kind: "unknown" } : of(facts);
  return {
    day: span.from,
    value: judge(evidence).value,
    complete: addDays(span.to, matureAfter) <= today,
  };
}
