import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

/** One bucket: its first local day, its height, and its value in words. */
export interface TimePoint {
  day: string;
  value: number | null;
  words: string;
  complete: boolean;
}

interface Row {
  day: string;
  words: string;
  /** the line that is certain */
  solid: number | null;
  /** the line that may still move; it begins at the last certain point so that the two meet */
  dotted: number | null;
}

function rowsOf(points: readonly TimePoint[]): Row[] {
  return points.map(({ day, words, value, complete }, place) => ({
    day,
    words,
    solid: complete ? value : null,
    dotted: !complete || points[place + 1]?.complete === false ? value : null,
  }));
}

function Tip({ row, title }: { row: Row; title: string }) {
  return (
    <div className="rounded-md border border-line bg-surface px-2 py-1 text-xs shadow-dropdown">
      <p className="text-ink-faint">{title}</p>
      <p className="font-medium tabular-nums text-ink">{row.words}</p>
    </div>
  );
}

const TICK = { fill: "rgb(var(--ink-faint))", fontSize: 11 };
const ACCENT = "rgb(var(--accent))";
const LINE = { stroke: ACCENT, strokeWidth: 2, isAnimationActive: false, connectNulls: false } as const;

/**
 * A metric over time with axes, in the theme's colours. Only for browsers: it measures its room before it draws.
 * @param heightWords writes a height for the axis
 * @param dayWords writes a bucket's first day for the axis
 */
export function TimeSeries(props: {
  points: readonly TimePoint[];
  target: number | null;
  heightWords: (value: number) => string;
  dayWords: (day: string) => string;
}) {
  const { dayWords } = props;
  const rows = rowsOf(props.points);
  const single = props.points.length === 1;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={rows} margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="rgb(var(--line))" />
        <XAxis
          dataKey="day"
          tickFormatter={dayWords}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          minTickGap={32}
        />
        <YAxis
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width={64}
          tickFormatter={props.heightWords}
          domain={["auto", "auto"]}
        />
        <Tooltip
          content={({ active, label }) => {
            const row = active ? rows.find(({ day }) => day === label) : undefined;
            return row ? <Tip row={row} title={dayWords(row.day)} /> : null;
          }}
          cursor={{ stroke: "rgb(var(--line-strong))" }}
          isAnimationActive={false}
        />
        {props.target === null ? null : (
          <ReferenceLine
            y={props.target}
            stroke="rgb(var(--ink-faint))"
            strokeDasharray="5 4"
            ifOverflow="extendDomain"
          />
        )}
        <Line {...LINE} dataKey="solid" dot={single} activeDot={{ r: 4, fill: ACCENT }} />
        <Line
          {...LINE}
          dataKey="dotted"
          dot={single}
          strokeDasharray="2 4"
          activeDot={{ r: 4, fill: ACCENT }}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
