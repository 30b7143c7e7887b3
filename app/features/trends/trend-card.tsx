import { Link, useLocation } from "@remix-run/react";
import type { Trend, TrendLine, TrendValue } from "#queries/trends/trends";
import { Lines, MOST_LINES, roundTop } from "~/components/charts/lines";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { useEventWord } from "~/features/analysis/use-event-word";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import { useValueWord } from "~/features/analysis/use-value-word";
import { behindAddress } from "~/features/behind/behind-address";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { shortDay } from "~/format/short-day";
import { useText } from "~/i18n/use-text";
import { MEASURE_WORDS } from "./measure-words";
import type { TrendsPageData } from "./trends-page-data";

const heightOf = (value: TrendValue) => (value === null ? null : Number(value));

/** One series: its lines, and the numbers behind them with their members. */
export function TrendCard({ place, trend, data }: { place: number; trend: Trend; data: TrendsPageData }) {
  const text = useText("trends");
  const eventWord = useEventWord();
  const subjectWord = useSubjectWord();
  const valueWord = useValueWord(data.asked.breakdown);
  const { search } = useLocation();
  const { series, lines } = trend;
  const { language, project } = data;
  const isMoney = series.of === "money";
  const words = (value: TrendValue) =>
    value === null
      ? "—"
      : isMoney
        ? figure(String(value), "money", { language, currency: project.currency }).text
        : plainNumber(Number(value), language);
  const name = ({ of, value }: TrendLine) =>
    of === "value" ? valueWord(value) : text(of === "others" ? "others" : "all");
  const title = [
    series.events.map(({ event }) => eventWord(event)).join(` ${text("or")} `),
    text(MEASURE_WORDS[series.measure].key),
    ...(series.of === undefined ? [] : [subjectWord(series.of)]),
  ].join(" · ");
  const split = lines.filter(({ of }) => of === "value");
  const drawn = split.length === 0 ? lines : split.slice(0, MOST_LINES);
  const chart = drawn.flatMap((line) => [
    {
      name: name(line),
      values: line.points.map(({ value }) => heightOf(value)),
      complete: line.points.filter(({ complete }) => complete).length,
    },
    ...(split.length > 0 || line.before.length === 0
      ? []
      : [
          {
            name: "",
            isBefore: true,
            values: line.points.map((_, at) => heightOf(line.before[at]?.value ?? null)),
          },
        ]),
  ]);
  const days = lines[0]?.points ?? [];
  const behind = (line: TrendLine, day?: string) =>
    behindAddress(project.key, "trends", "trends", search, {
      series: JSON.stringify(data.asked.series),
      line: String(place + 1),
      ...(day === undefined ? {} : { day }),
      ...(line.of === "value" ? { value: line.value } : {}),
    });
  const counted = (line: TrendLine, value: TrendValue, day?: string) =>
    series.measure !== "members" || line.of === "others" || value === null || value === 0 ? (
      words(value)
    ) : (
      <Link to={behind(line, day)} className="hover:text-accent-strong hover:underline">
        {words(value)}
      </Link>
    );
  return (
    <Card>
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="mt-4">
        <Lines
          lines={chart}
          top={roundTop(chart.flatMap(({ values }) => values))}
          heightWords={(height) => words(isMoney ? height.toFixed(2) : height)}
          ticks={days.map(({ day }) => shortDay(day, language))}
        />
      </div>
      {split.length > 0 || (lines[0]?.before.length ?? 0) === 0 ? null : (
        <p className="ml-16 mt-1 text-2xs text-ink-faint">{text("dashed")}</p>
      )}
      <div className="mt-4">
        <DataTable
          caption={title}
          rows={days.map((point, at) => ({ ...point, at })).toReversed()}
          keyOf={({ day }) => day}
          columns={[
            {
              head: text("day"),
              cell: ({ day, complete }) =>
                `${shortDay(day, language)}${complete ? "" : ` · ${text("running")}`}`,
            },
            ...lines.map((line) => ({
              head: name(line),
              number: true,
              cell: ({ at, day }: { at: number; day: string }) =>
                counted(line, line.points[at]?.value ?? null, day),
            })),
          ]}
          foot={[text("total"), ...lines.map((line) => counted(line, line.total))]}
        />
      </div>
      {trend.moreValues === 0 ? null : (
        <p className="mt-2 text-xs text-ink-faint">
          {text("moreValues", { count: plainNumber(trend.moreValues, language) })}
        </p>
      )}
    </Card>
  );
}
