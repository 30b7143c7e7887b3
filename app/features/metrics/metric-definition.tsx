import type { ReactNode } from "react";
import type { Metric } from "#queries/metrics/metric";
import type { Reading } from "#queries/readings/reading";
import { figure } from "~/format/figure";
import { intervalWords } from "~/format/interval-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { MetricCardData } from "./metric-card-data";

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-faint">{term}</dt>
      <dd className="mt-0.5 tabular-nums">{children}</dd>
    </div>
  );
}

/** What a metric answers, how it is computed, and its figures in full. */
export function MetricDefinition(props: { metric: Metric; reading: Reading; data: MetricCardData }) {
  const text = useText("overview");
  const { metric, reading, data } = props;
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const inFull = (value: Reading["value"]) => {
    const { exact, unit } = figure(value, metric.unit, style);
    return unit === "" ? exact : `${exact} ${unit}`;
  };
  return (
    <div className="min-w-0 space-y-3">
      <p className="text-ink-soft">{metric.question[language]}</p>
      <dl className="space-y-3">
        <Entry term={text("formula")}>{metric.formula[language]}</Entry>
        <Entry term={text("exact")}>{inFull(reading.value)}</Entry>
        {reading.interval === null ? null : (
          <Entry term={text("interval")}>{intervalWords(reading.interval, metric.unit, style)}</Entry>
        )}
        {reading.n === null ? null : (
          <Entry term={text("basis")}>{`n = ${plainNumber(reading.n, language)}`}</Entry>
        )}
        {reading.change === null ? null : (
          <Entry term={text("previous")}>{inFull(reading.change.previous)}</Entry>
        )}
        {metric.maturity === null ? null : <Entry term={text("maturity")}>{metric.maturity[language]}</Entry>}
      </dl>
    </div>
  );
}
