import { forestPlace, type Span } from "./forest-scale";

const WIDTH = 240;
const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;
const HALF = 4;
const TONES = { good: "text-good", bad: "text-bad", quiet: "text-ink-faint" } as const;

/**
 * An effect with its interval on an axis around 0, drawn on the server; ends beyond the axis have no cap. Hidden from screen
 * readers: the same numbers stand beside it.
 */
export function ForestBar(props: {
  estimate: number;
  interval: Span;
  /** half of the axis' length */
  reach: number;
  tone: keyof typeof TONES;
}) {
  const { estimate, interval, reach, tone } = props;
  const x = (value: number) => 2 + forestPlace(value, reach) * (WIDTH - 4);
  const isIn = (value: number) => Math.abs(value) <= reach;
  const [low, high] = [x(interval.low), x(interval.high)];
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
      className={`block h-6 w-60 print:w-36 ${TONES[tone]}`}
      fill="none"
      stroke="currentColor"
    >
      <path d={`M${x(0)} 0V${HEIGHT}`} className="stroke-line-strong" strokeDasharray="2 2" />
      <path d={`M${low} ${MIDDLE}H${high}`} strokeWidth="2" />
      {isIn(interval.low) ? <path d={`M${low} ${MIDDLE - HALF}v${2 * HALF}`} strokeWidth="2" /> : null}
      {isIn(interval.high) ? <path d={`M${high} ${MIDDLE - HALF}v${2 * HALF}`} strokeWidth="2" /> : null}
      {isIn(estimate) ? (
        <circle cx={x(estimate)} cy={MIDDLE} r="3.5" fill="currentColor" stroke="none" />
      ) : null}
    </svg>
  );
}
