import { useEffect, useRef, useState } from "react";
import type { Reading } from "#queries/readings/reading";
import { LazyTimeSeries } from "~/components/charts/lazy-time-series";
import type { LinePoint } from "~/components/charts/sparkline-shape";
import { figure, figureWords } from "~/format/figure";
import { shortDay } from "~/format/short-day";
import { useText } from "~/i18n/use-text";
import { MemberLinks } from "./member-links";
import { MetricDefinition } from "./metric-definition";
import type { MetricCardData } from "./metric-card-data";
import { SeriesTable } from "./series-table";
import { targetLine } from "./target-line";

/** What a metric means and how it went, on demand; the chart's code loads when it is first opened. */
export function MetricDetails(props: {
  data: MetricCardData;
  reading: Reading;
  points: readonly LinePoint[];
}) {
  const text = useText("overview");
  const ref = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const { data, reading } = props;
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const metric = data.metrics[reading.metric];
  const label = metric.label[language];

  // TRICKY: it may have been opened before the scripts came; no event tells.
  useEffect(() => {
    if (ref.current?.open) setOpened(true);
  }, []);

  return (
    <details
      ref={ref}
      className="mt-2"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary
        aria-label={text("detailsOf", { metric: label })}
        className="inline-flex h-6 cursor-pointer items-center rounded text-xs text-accent-strong hover:underline"
      >
        {text("details")}
      </summary>
      <div className="mt-2 grid gap-4 border-t border-line pt-4 lg:grid-cols-3">
        <div className="min-w-0 space-y-3">
          <MetricDefinition metric={metric} reading={reading} data={data} />
          <MemberLinks lists={data.lists[reading.metric]} />
        </div>
        <div className="min-w-0 lg:col-span-2">
          <LazyTimeSeries
            wanted={opened}
            points={reading.series.map(({ day, value, complete }, place) => ({
              day,
              value: props.points[place]?.value ?? null,
              words: `${figureWords(value, metric.unit, style)}${complete ? "" : ` · ${text("incomplete")}`}`,
              complete,
            }))}
            target={targetLine(reading, data.targets[reading.metric])}
            heightWords={(height) => figure(height, metric.unit, style).text}
            dayWords={(day) => shortDay(day, language)}
          />
          <SeriesTable
            caption={text("seriesOf", { metric: label, granularity: text(data.granularity) })}
            series={reading.series}
            unit={metric.unit}
            style={style}
          />
        </div>
      </div>
    </details>
  );
}
