import type { AccountedInterval, GrowthAccounting } from "#queries/growth/growth-accounting";
import { DayTicks } from "~/components/charts/day-ticks";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

const HEIGHT = 200;
const SLOT = 24;
const BAR = 16;
const MOST_TICKS = 12;

const PARTS = [
  { key: "returning", fill: "fill-series-1", swatch: "bg-series-1" },
  { key: "new", fill: "fill-series-2", swatch: "bg-series-2" },
  { key: "resurrected", fill: "fill-series-3", swatch: "bg-series-3" },
] as const;

/** Active members stacked above the line, the dormant below. Hidden from screen readers: a table says the same. */
export function AccountingChart(props: { accounting: GrowthAccounting; language: Language }) {
  const text = useText("metrics");
  const { language } = props;
  const { intervals } = props.accounting;
  const up = Math.max(1, ...intervals.map(({ active }) => active));
  const down = Math.max(0, ...intervals.map(({ dormant }) => dormant));
  const scale = HEIGHT / (up + down);
  const width = intervals.length * SLOT;
  return (
    <figure aria-hidden="true" className="mt-3 text-2xs text-ink-faint">
      <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1">
        {[...PARTS, { key: "dormant", swatch: "bg-line-strong" } as const].map(({ key, swatch }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span className={`size-2.5 rounded-sm ${swatch}`} />
            {text(key)}
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <div className="relative w-12 shrink-0 text-right tabular-nums" style={{ height: HEIGHT }}>
          <span className="absolute -top-2 right-0">{plainNumber(up, language)}</span>
          <span className="absolute right-0" style={{ top: up * scale - 8 }}>
            0
          </span>
          {down === 0 ? null : (
            <span className="absolute -bottom-2 right-0">−{plainNumber(down, language)}</span>
          )}
        </div>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="block min-w-0 flex-1"
          style={{ height: HEIGHT }}
          focusable="false"
        >
          {intervals.map((one, at) => (
            <g key={one.day} opacity={one.complete ? 1 : 0.55}>
              <Stack one={one} x={at * SLOT + (SLOT - BAR) / 2} zero={up * scale} scale={scale} />
            </g>
          ))}
          <path
            d={`M0 ${up * scale}H${width}`}
            className="stroke-line-strong"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <DayTicks days={intervals.map(({ day }) => day)} most={MOST_TICKS} language={language} />
    </figure>
  );
}

function Stack(props: { one: AccountedInterval; x: number; zero: number; scale: number }) {
  const { one, x, zero, scale } = props;
  const heights = PARTS.map(({ key }) => one[key] * scale);
  return (
    <>
      {PARTS.map(({ key, fill }, place) => {
        const below = heights.slice(0, place + 1).reduce((sum, height) => sum + height, 0);
        return (
          <rect key={key} x={x} y={zero - below} width={BAR} height={heights[place] ?? 0} className={fill} />
        );
      })}
      <rect x={x} y={zero} width={BAR} height={one.dormant * scale} className="fill-line-strong" />
    </>
  );
}
