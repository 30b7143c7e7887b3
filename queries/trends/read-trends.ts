import type { Frame } from "#queries/frame";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { buckets } from "#queries/period/buckets";
import type { Period } from "#queries/period";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { seriesMembers } from "./series-members";
import { seriesPoints } from "./series-points";
import { seriesValues } from "./series-values";
import type { Trend, TrendLine, TrendPoint, Trends, TrendValue } from "./trends";
import type { TrendPlace, TrendSeries, TrendsParams } from "./trends-question";

const MOST_VALUES = 25;

type Row = Awaited<ReturnType<typeof seriesPoints>>[number];

/** Series over a period, and over the one it is compared with. */
export async function readTrends(reader: Reader, frame: Frame, asked: TrendsParams): Promise<Trends> {
  const trends = await Promise.all(
    asked.series.map((series) => readTrend(reader, frame, series, asked.breakdown)),
  );
  return { granularity: frame.granularity, trends };
}

/** The members who did a series' events in a bucket, or in the period, by person id. */
export async function readTrendMembers(
  reader: Reader,
  frame: Frame,
  { series: all, breakdown }: TrendsParams,
  { line, day, value }: TrendPlace,
): Promise<string[]> {
  const { project, period, granularity, includeExcluded, now, signal, caller, filter } = frame;
  const series = all[line - 1];
  const spans = buckets(period, granularity, project.weekStart);
  const days = day === undefined ? period : spans.find(({ from }) => from === day);
  if (series === undefined || days === undefined) return [];
  const scope: Scope = { project, period: days, includeExcluded, now, signal, caller };
  const rows = await seriesMembers(reader, scope, { series, breakdown, filter, value });
  return rows.map(({ person }) => person);
}

async function readTrend(
  reader: Reader,
  frame: Frame,
  series: TrendSeries,
  breakdown: string | undefined,
): Promise<Trend> {
  const { project, period, comparison, granularity, now, includeExcluded, signal, caller, filter } = frame;
  const scopeOf = (days: Period): Scope => ({ project, period: days, includeExcluded, now, signal, caller });
  const question = { series, breakdown, filter };
  const compared = comparisonPeriod(period, comparison);
  const spansOf = (days: Period) => buckets(days, granularity, project.weekStart);
  const found =
    breakdown === undefined
      ? []
      : await seriesValues(reader, scopeOf(period), { ...question, most: MOST_VALUES });
  const values = found.map(({ value }) => value);
  const rowsOf = (days: Period) =>
    seriesPoints(reader, scopeOf(days), {
      ...question,
      values,
      starts: spansOf(days).map(({ from }) => from),
    });
  const [rows, earlier] = await Promise.all([rowsOf(period), compared ? rowsOf(compared) : []]);
  const moreValues = Math.max(0, (found[0]?.values ?? 0) - values.length);

  const today = localDayIn(project.zone)(now.getTime());
  const lineOf = (of: TrendLine["of"], value: string): TrendLine => ({
    of,
    value,
    total: measuredIn(rows, of, value, 0, series),
    previous: compared ? measuredIn(earlier, of, value, 0, series) : null,
    points: pointsOf(rows, spansOf(period), of, value),
    before: compared ? pointsOf(earlier, spansOf(compared), of, value) : [],
  });
  const pointsOf = (from: Row[], spans: Period[], of: TrendLine["of"], value: string): TrendPoint[] =>
    spans.map((span, at) => ({
      day: span.from,
      value: span.from > today ? null : measuredIn(from, of, value, at + 1, series),
      complete: span.to <= today,
    }));

  return {
    series,
    lines: [
      lineOf("all", ""),
      ...values.map((value) => lineOf("value", value)),
      ...(moreValues > 0 ? [lineOf("others", "")] : []),
    ],
    moreValues,
  };
}

/** What nobody did has no row: it is 0 where counting, and not known where measuring. */
function measuredIn(
  rows: readonly Row[],
  of: TrendLine["of"],
  value: string,
  bucket: number,
  { measure, of: subject }: TrendSeries,
): TrendValue {
  const row = rows.find((one) => one.of === of && one.shown === value && one.bucket === bucket);
  const isMoney = measure === "sum" && subject === "money";
  const measured = row?.measured ?? null;
  if (measured === null)
    return measure === "events" || measure === "members" ? 0 : measure === "sum" ? (isMoney ? "0" : 0) : null;
  return isMoney ? String(measured) : Number(measured);
}
