import { defineAnalysis } from "#queries/define-analysis";
import type { Cell } from "#queries/table";
import { readTrendMembers, readTrends } from "./read-trends";
import type { TrendLine, Trends } from "./trends";
import { trendPlace, trendsParams } from "./trends-question";

const COLUMNS = ["series", "measure", "line", "value", "day", "measured", "before", "complete"] as const;

/** One row for the total of each line (`day` empty), then one for each bucket; `before` is of the comparison period. */
function rowsOf(
  series: number,
  measure: string,
  { of, value, total, previous, points, before }: TrendLine,
): Cell[][] {
  const line = [series + 1, measure, of, value];
  return [
    [...line, null, total, previous, null],
    ...points.map((point, at) => [
      ...line,
      point.day,
      point.value,
      before[at]?.value ?? null,
      point.complete,
    ]),
  ];
}

export const trendsAnalysis = defineAnalysis({
  name: "trends",
  params: { schema: trendsParams, parameters: Object.keys(trendsParams.shape), texts: ["breakdown"] },
  read: readTrends,
  table: ({ trends }: Trends) => ({
    columns: COLUMNS,
    rows: trends.flatMap(({ series, lines }, at) =>
      lines.flatMap((line) => rowsOf(at, series.measure, line)),
    ),
  }),
  members: {
    place: { schema: trendPlace, parameters: Object.keys(trendPlace.shape), texts: ["day", "value"] },
    read: readTrendMembers,
  },
});
