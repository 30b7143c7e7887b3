import { useId } from "react";
import { type LinePoint, sparklineShape } from "./sparkline-shape";

const WIDTH = 240;
/** px of the small one; a larger one is stretched from it */
const HEIGHT = 40;

/**
 * The course of a metric, small, drawn on the server. The stretch that may still grow is dotted, and hatched where it
 * is immature; the target is a dashed line. Hidden from screen readers: the same numbers stand in a table beside it.
 */
export function Sparkline(props: {
  points: readonly LinePoint[];
  target?: number | null;
  hatched?: boolean;
  className?: string;
}) {
  const hatch = useId();
  const box = { width: WIDTH, height: HEIGHT, margin: 3 };
  const { solid, dotted, end, openFrom, targetY } = sparklineShape(props.points, box, props.target ?? null);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      fill="none"
      className={`block w-full text-accent ${props.className ?? "h-10"}`}
    >
      {props.hatched && openFrom !== null ? (
        <>
          <defs>
            <pattern
              id={hatch}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path d="M0 0V5" className="stroke-line-strong" strokeWidth="1" opacity="0.6" />
            </pattern>
          </defs>
          <rect x={openFrom} y="0" width={WIDTH - openFrom} height={HEIGHT} fill={`url(#${hatch})`} />
        </>
      ) : null}
      {targetY === null ? null : (
        <path
          d={`M0 ${targetY}H${WIDTH}`}
          className="stroke-ink-faint"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <g stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round">
        <path d={solid} vectorEffect="non-scaling-stroke" />
        <path d={dotted} strokeDasharray="0.5 4" vectorEffect="non-scaling-stroke" />
        {end === null ? null : (
          // TRICKY: a line without length is a dot that stays round however the drawing is stretched.
          <path d={`M${end.x} ${end.y}h0`} strokeWidth="5" vectorEffect="non-scaling-stroke" />
        )}
      </g>
    </svg>
  );
}
