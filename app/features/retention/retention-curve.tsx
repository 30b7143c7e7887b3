import type { Retention } from "#queries/retention/retention";
import { figure } from "~/format/figure";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { useValueWord } from "~/features/analysis/use-value-word";
import { columnWords } from "./column-words";

const WIDTH = 600;
const HEIGHT = 160;
const MOST_LINES = 5;
const COLOURS = [
  "stroke-series-1",
  "stroke-series-2",
  "stroke-series-3",
  "stroke-series-4",
  "stroke-series-5",
];
const INKS = ["text-series-1", "text-series-2", "text-series-3", "text-series-4", "text-series-5"];

/**
 * The mean of each column as a line, one for each value of the breakdown, drawn on the server and named at its end.
 * Hidden from screen readers: the same numbers stand in the tables below.
 */
export function RetentionCurve(props: { retention: Retention; language: Language; currency: string }) {
  const text = useText("retention");
  const valueWord = useValueWord();
  const { retention, language, currency } = props;
  const parts = retention.parts.slice(0, MOST_LINES);
  const rates = parts.flatMap(({ means }) => means.flatMap(({ rate }) => rate ?? []));
  const highest = Math.max(0.05, ...rates);
  const top = [0.1, 0.2, 0.25, 0.5, 1].find((step) => step >= highest) ?? 1;
  const x = (at: number) => (at / Math.max(1, retention.columns.length - 1)) * WIDTH;
  const y = (rate: number) => (1 - rate / top) * HEIGHT;
  const percent = (rate: number) => figure(rate, "share", { language, currency }).text;
  const every = Math.ceil(retention.columns.length / 13);
  return (
    <figure aria-hidden="true" className="text-2xs text-ink-faint">
      <div className="flex gap-2">
        <div className="flex h-40 w-10 flex-col justify-between text-right tabular-nums">
          <span className="-mt-2">{percent(top)}</span>
          <span>{percent(top / 2)}</span>
          <span className="-mb-2">{percent(0)}</span>
        </div>
        <div className="relative h-40 min-w-0 flex-1">
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            focusable="false"
            fill="none"
            className="block h-full w-full overflow-visible"
          >
            {[0, 0.5, 1].map((share) => (
              <path
                key={share}
                d={`M0 ${share * HEIGHT}H${WIDTH}`}
                className="stroke-line"
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {parts.map(({ value, means }, line) => (
              <path
                key={value}
                d={means
                  .flatMap(({ rate }, at) =>
                    rate === null ? [] : [`${x(at).toFixed(1)} ${y(rate).toFixed(1)}`],
                  )
                  .map((point, at) => (at === 0 ? `M${point}` : `L${point}`))
                  .join("")}
                className={COLOURS[line]}
                strokeWidth="1.75"
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
        </div>
        {parts.length === 1 ? null : (
          <ul className="w-28 space-y-1 self-center">
            {parts.map(({ value }, line) => (
              <li key={value} className={`truncate font-medium ${INKS[line] ?? ""}`}>
                {valueWord(value)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={`ml-12 mt-2 flex justify-between tabular-nums ${parts.length === 1 ? "" : "mr-32"}`}>
        {retention.columns.map((column, at) =>
          at % every === 0 ? <span key={at}>{columnWords(column)}</span> : null,
        )}
      </div>
      <figcaption className="ml-12">{text(`after_${retention.unit}`)}</figcaption>
    </figure>
  );
}
