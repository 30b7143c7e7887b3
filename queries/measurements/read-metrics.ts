import { localDayIn } from "#store/events/local-day";
import type { Frame } from "#queries/frame";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Period } from "#queries/period";
import { buckets } from "#queries/period/buckets";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { addDays } from "#queries/period/local-days";
import { changeBetween } from "#queries/readings/change-between";
import { judge } from "#queries/readings/evidence";
import type { Reading } from "#queries/readings/reading";
import type { Reader, Scope } from "#queries/scope";
import { actMembers } from "./act-members";
import { actValues } from "./act-values";
import { measurementOf } from "./measurements";
import type { MetricReadings } from "./metric-readings";
import type { MetricPlace, MetricsParams } from "./metrics-question";
import { placed, readTallies, type Tallies } from "./read-tallies";

const MOST_VALUES = 25;

const scopeOf = ({ project, includeExcluded, now, signal, caller }: Frame): Omit<Scope, "period"> => ({
  project,
  includeExcluded,
  now,
  signal,
  caller,
});

/** Metrics of a period, how they changed and how they went; with a breakdown also of its most common values. */
export async function readMetrics(
  reader: Reader,
  frame: Frame,
  { metrics, breakdown }: MetricsParams,
): Promise<MetricReadings> {
  const { project, period, comparison, granularity, now, filter } = frame;
  const today = localDayIn(project.zone)(now.getTime());
  const compared = comparisonPeriod(period, comparison);
  const spans = [period, ...(compared ? [compared] : []), ...buckets(period, granularity, project.weekStart)];
  const parts = metrics.flatMap((metric) => Object.values(measurementOf(metric, project).parts));
  const scope = scopeOf(frame);
  const read = (by: string | undefined, values: string[] | undefined) =>
    readTallies(reader, scope, parts, spans, { today, filter, breakdown: by }, values);

  const found = breakdown === undefined ? [] : await commonValues(reader, frame, metrics, breakdown, today);
  const values = found.map(({ value }) => value);
  const [all, split] = await Promise.all([
    read(undefined, undefined),
    breakdown === undefined || values.length === 0 ? null : read(breakdown, values),
  ]);
  const readings = (tallies: Tallies, value: string) =>
    metrics.map((metric) =>
      readingOf(metric, tallies, value, { project, spans, compared: compared !== null, today }),
    );

  return {
    period,
    comparison: compared && { kind: comparison, period: compared },
    granularity,
    readings: readings(all, ""),
    values: split === null ? [] : values.map((value) => ({ value, readings: readings(split, value) })),
    moreValues: Math.max(0, (found[0]?.values ?? 0) - values.length),
  };
}

/** The values that most of the members have whom the metrics are about. */
async function commonValues(
  reader: Reader,
  frame: Frame,
  metrics: readonly MetricKey[],
  breakdown: string,
  today: string,
) {
  const [metric] = metrics;
  if (metric === undefined) return [];
  const { parts, lists } = measurementOf(metric, frame.project);
  const part = parts[(lists.base ?? lists.counted)?.part ?? ""] ?? Object.values(parts)[0];
  if (part === undefined) return [];
  const { known, days, question } = placed(part, [frame.period], { today, filter: frame.filter, breakdown });
  if (known.length === 0) return [];
  return actValues(reader, { ...scopeOf(frame), period: days }, { ...question, most: MOST_VALUES });
}

/** What a metric's value rests on, by the place of a span, for a value of the breakdown ("" without one). */
export function evidenceIn(metric: MetricKey, project: Frame["project"], tallies: Tallies, value = "") {
  const { parts, of } = measurementOf(metric, project);
  return (span: number) =>
    of((name) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`${metric} has no part ${name}`);
      return tallies(part, span, value);
    });
}

function readingOf(
  metric: MetricKey,
  tallies: Tallies,
  value: string,
  asked: { project: Frame["project"]; spans: readonly Period[]; compared: boolean; today: string },
): Reading {
  const { spans, compared, today } = asked;
  const { matureAfter } = measurementOf(metric, asked.project);
  const evidenceOf = evidenceIn(metric, asked.project, tallies, value);
  const evidence = evidenceOf(0);
  const first = compared ? 2 : 1;
  return {
    metric,
    ...judge(evidence),
    change: compared ? changeBetween(evidence, evidenceOf(1)) : null,
    series: spans.slice(first).map((span, place) => ({
      day: span.from,
      value: judge(span.from > today ? { kind: "unknown" } : evidenceOf(first + place)).value,
      complete: addDays(span.to, matureAfter) <= today,
    })),
  };
}

/** The members behind a number of a metric, by person id; none where numbers count no members. */
export async function readMetricMembers(
  reader: Reader,
  frame: Frame,
  { breakdown }: MetricsParams,
  { metric, who, day, value }: MetricPlace,
): Promise<string[]> {
  const { project, period, granularity, now, filter } = frame;
  const { parts, lists } = measurementOf(metric, project);
  const list = lists[who];
  const part = list === undefined ? undefined : parts[list.part];
  const spans = buckets(period, granularity, project.weekStart);
  const span = day === undefined ? period : spans.find(({ from }) => from === day);
  if (list === undefined || part === undefined || span === undefined) return [];
  const today = localDayIn(project.zone)(now.getTime());
  const by = value === undefined ? undefined : breakdown;
  const { known, days, question } = placed(part, [span], { today, filter, breakdown: by });
  if (known.length === 0) return [];
  const rows = await actMembers(
    reader,
    { ...scopeOf(frame), period: days },
    { ...question, value, marks: list.marks },
  );
  return rows.map(({ person }) => person);
}
