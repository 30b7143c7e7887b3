import { Ticks } from "./ticks";

const WIDTH = 600;
const HEIGHT = 160;
/** So many lines can be told apart by their colour and the name at their end. */
export const MOST_LINES = 5;
const COLOURS = [
  "stroke-series-1",
  "stroke-series-2",
  "stroke-series-3",
  "stroke-series-4",
  "stroke-series-5",
];
const MARKS = ["bg-series-1", "bg-series-2", "bg-series-3", "bg-series-4", "bg-series-5"];
const MOST_TICKS = 13;

export interface Line {
  name: string;
  values: readonly (number | null)[];
  /** drawn faint and dashed, in the colour of the line before it: what it is compared with */
  isBefore?: boolean;
  /** how many of the values stand; those after them may still change and are drawn dotted */
  complete?: number;
}

/**
 * Lines over the same places, drawn on the server and named at their end; hidden from screen readers, for the same
 * numbers stand in a table.
 *
 * @param top      the highest height, above 0
 * @param ticks    what stands under each place; every n-th is shown
 */
export function Lines(props: {
  lines: readonly Line[];
  top: number;
  heightWords: (height: number) => string;
  ticks: readonly string[];
  caption?: string;
}) {
  const { top, ticks, heightWords } = props;
  const lines = coloured(props.lines);
  const named = lines.filter(({ isBefore }) => !isBefore);
  const x = (at: number) => (at / Math.max(1, ticks.length - 1)) * WIDTH;
  const y = (value: number) => (1 - value / top) * HEIGHT;
  return (
    <figure aria-hidden="true" className="text-2xs text-ink-faint">
      <div className="flex flex-wrap gap-x-2 gap-y-3 sm:flex-nowrap">
        <div className="flex h-40 w-14 flex-col justify-between text-right tabular-nums">
          <span className="-mt-2">{heightWords(top)}</span>
          <span>{heightWords(top / 2)}</span>
          <span className="-mb-2">{heightWords(0)}</span>
        </div>
        <div className="min-w-0 flex-1">
          <div className="relative h-40">
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
              {lines.flatMap(({ values, isBefore, colour, complete = values.length }, place) => {
                const stroke = {
                  className: COLOURS[colour],
                  strokeWidth: isBefore ? 1.25 : 1.75,
                  strokeLinejoin: "round",
                  strokeLinecap: "round",
                  vectorEffect: "non-scaling-stroke",
                } as const;
                const standing = values.map((value, at) => (at < complete ? value : null));
                const running = values.map((value, at) => (at >= complete - 1 ? value : null));
                return [
                  <path
                    key={place}
                    d={pathOf(standing, x, y)}
                    {...stroke}
                    {...(isBefore ? { strokeDasharray: "4 4", opacity: 0.6 } : {})}
                  />,
                  ...(complete >= values.length
                    ? []
                    : [
                        <path
                          key={`${place} running`}
                          d={pathOf(running, x, y)}
                          {...stroke}
                          strokeDasharray="1 4"
                        />,
                      ]),
                ];
              })}
            </svg>
          </div>
          <Ticks ticks={ticks} most={MOST_TICKS} left={(at) => x(at) / WIDTH} />
          {props.caption === undefined ? null : <figcaption>{props.caption}</figcaption>}
        </div>
        {named.length < 2 ? null : (
          <ul className="ml-16 flex w-full flex-wrap gap-x-4 gap-y-1 sm:ml-2 sm:h-40 sm:w-28 sm:flex-col sm:flex-nowrap sm:justify-center">
            {named.map(({ name, colour }, place) => (
              <li key={place} className="flex min-w-0 items-center gap-1.5 font-medium text-ink-soft">
                <span className={`h-0.5 w-3 shrink-0 rounded ${MARKS[colour] ?? ""}`} />
                <span className="truncate">{name}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </figure>
  );
}

/** The lines with the place of their colour; what a line is compared with has its colour. */
function coloured(lines: readonly Line[]): (Line & { colour: number })[] {
  let colour = -1;
  return lines.map((line) => {
    if (!line.isBefore) colour += 1;
    return { ...line, colour: Math.max(0, colour) % COLOURS.length };
  });
}

/** A line breaks where a value is missing; a value alone is a dot. */
function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return "";
      const before = at === 0 ? null : (values[at - 1] ?? null);
      const after = values[at + 1] ?? null;
      const point = `${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      return `${before === null ? "M" : "L"}${point}${before === null && after === null ? "h0.1" : ""}`;
    })
    .join("");
}

/** A round height that is not below any of some values. */
export function roundTop(values: readonly (number | null)[]): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  if (highest === 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 2.5, 5, 10].find((step) => step * unit >= highest) ?? 10) * unit;
}
