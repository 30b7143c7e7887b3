import type { StageHistory } from "#queries/stages/stages-analysis";
import { DayTicks } from "~/components/charts/day-ticks";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { STACK, STAGE_COLOURS } from "./stage-colours";

const HEIGHT = 200;
const SLOT = 24;
const BAR = 18;
const MOST_TICKS = 8;

/** Members by stage, stacked, point after point. Hidden from screen readers: a table says the same. */
export function StageChart({ history, language }: { history: StageHistory; language: Language }) {
  const text = useText("lifecycle");
  const { points } = history;
  const top = Math.max(1, ...points.map(({ members }) => members));
  const width = points.length * SLOT;
  return (
    <figure aria-hidden="true" className="mt-3 text-2xs text-ink-faint">
      <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        {STACK.map((stage) => (
          <li key={stage} className="flex items-center gap-1.5">
            <span className={`size-2.5 rounded-sm ${STAGE_COLOURS[stage].swatch}`} />
            {text(stage)}
          </li>
        ))}
      </ul>
      <div className="flex gap-2">
        <div className="flex w-12 shrink-0 flex-col justify-between text-right tabular-nums">
          <span className="-mt-2">{plainNumber(top, language)}</span>
          <span className="-mb-2">0</span>
        </div>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="block min-w-0 flex-1"
          style={{ height: HEIGHT }}
          focusable="false"
        >
          {points.map(({ day, stages, complete }, at) => {
            const heights = STACK.map((stage) => (stages[stage] / top) * HEIGHT);
            return (
              <g key={day} opacity={complete ? 1 : 0.55}>
                {STACK.map((stage, place) => {
                  const below = heights.slice(0, place + 1).reduce((sum, height) => sum + height, 0);
                  return (
                    <rect
                      key={stage}
                      x={at * SLOT + (SLOT - BAR) / 2}
                      y={HEIGHT - below}
                      width={BAR}
                      height={heights[place] ?? 0}
                      className={STAGE_COLOURS[stage].fill}
                    />
                  );
                })}
              </g>
            );
          })}
          <path
            d={`M0 ${HEIGHT}H${width}`}
            className="stroke-line-strong"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <DayTicks days={points.map(({ day }) => day)} most={MOST_TICKS} language={language} />
    </figure>
  );
}
