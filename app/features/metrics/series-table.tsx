import type { MetricUnit } from "#queries/metrics/metric";
import type { SeriesPoint } from "#queries/readings/reading";
import { figure } from "~/format/figure";
import type { NumberStyle } from "~/format/number-style";
import { useText } from "~/i18n/use-text";

/** A series in full; it scrolls inside itself and can be copied into a sheet. */
export function SeriesTable(props: {
  caption: string;
  series: readonly SeriesPoint[];
  unit: MetricUnit;
  style: NumberStyle;
}) {
  const text = useText("overview");
  if (props.series.length === 0) return <p className="mt-2 text-xs text-ink-faint">{text("noSeries")}</p>;
  return (
    <div
      role="region"
      aria-label={props.caption}
      tabIndex={0}
      className="mt-4 max-h-56 overflow-auto rounded-md border border-line"
    >
      <table className="w-full text-xs tabular-nums">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="sticky top-0 bg-sunken text-ink-soft">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-left font-medium">
              {text("beginning")}
            </th>
            <th scope="col" className="px-3 py-1.5 text-right font-medium">
              {text("value")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {props.series.map(({ day, value, complete }) => (
            <tr key={day}>
              <th scope="row" className="px-3 py-1.5 text-left font-normal text-ink-soft">
                {day}
                {complete ? null : <span className="text-ink-faint"> · {text("incomplete")}</span>}
              </th>
              <td className="px-3 py-1.5 text-right">{figure(value, props.unit, props.style).exact}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
