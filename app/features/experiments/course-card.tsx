import { Band } from "~/components/charts/band";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { fullDay } from "~/format/full-day";
import { useText } from "~/i18n/use-text";
import type { ShownCourse, ShownMetric, ReadingPlace } from "./scorecard-data";
import { liftWords } from "./value-words";

/** How the effects on a goal came about, day by day of exposure: a band for each variation, and its numbers. */
export function CourseCard({
  metric,
  data,
  nameOf,
}: {
  metric: ShownMetric;
  data: ReadingPlace;
  nameOf: (variation: string) => string;
}) {
  const text = useText("scorecard");
  return (
    <>
      {metric.courses.map((course) => (
        <Card key={course.variation}>
          <h3 className="text-sm font-medium">
            {metric.name} <span className="font-normal text-ink-soft">· {nameOf(course.variation)}</span>
          </h3>
          <p className="mb-2 text-xs text-ink-faint">{text("courseAbout")}</p>
          <Band points={course.points.map(({ effect }) => effect)} />
          <Ends course={course} data={data} />
          <details className="mt-2 text-xs">
            <summary className="cursor-pointer text-accent-strong hover:underline">{text("numbers")}</summary>
            <Numbers course={course} data={data} title={metric.name} />
          </details>
        </Card>
      ))}
    </>
  );
}

function Ends({ course: { points }, data }: { course: ShownCourse; data: ReadingPlace }) {
  const [first, last] = [points[0], points.at(-1)];
  return (
    <p className="mt-1 flex justify-between text-2xs tabular-nums text-ink-faint">
      <span>{first ? fullDay(first.day, data.language) : ""}</span>
      <span>{last ? fullDay(last.day, data.language) : ""}</span>
    </p>
  );
}

function Numbers({
  course: { points },
  data,
  title,
}: {
  course: ShownCourse;
  data: ReadingPlace;
  title: string;
}) {
  const text = useText("scorecard");
  const style = { language: data.language, currency: data.project.currency };
  const words = (lift: number) => liftWords(lift, { isRelative: true, unit: "share" }, style);
  return (
    <DataTable
      caption={title}
      className="mt-2 max-h-72"
      rows={points}
      keyOf={({ day }) => day}
      columns={[
        { head: text("exposedBy"), cell: ({ day }) => fullDay(day, data.language) },
        {
          head: text("lift"),
          number: true,
          cell: ({ effect }) => (effect === null ? "—" : words(effect.estimate)),
        },
        {
          head: text("interval"),
          number: true,
          cell: ({ effect }) =>
            effect === null
              ? "—"
              : text("fromTo", { low: words(effect.interval.low), high: words(effect.interval.high) }),
        },
      ]}
    />
  );
}
