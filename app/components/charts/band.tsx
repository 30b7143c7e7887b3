import { type BandPoint, bandShape } from "./band-shape";

const WIDTH = 320;
const HEIGHT = 120;

/**
 * The course of an effect with its interval, drawn on the server; the dashed line is 0. Hidden from screen readers: the same
 * numbers stand in a table beside it.
 */
export function Band({ points }: { points: readonly BandPoint[] }) {
  const { area, line, zeroY } = bandShape(points, { width: WIDTH, height: HEIGHT });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      fill="none"
      className="block h-32 w-full text-accent"
    >
      <path d={area} fill="currentColor" opacity="0.15" />
      {zeroY === null ? null : (
        <path
          d={`M0 ${zeroY}H${WIDTH}`}
          className="stroke-ink-faint"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <path d={line} stroke="currentColor" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
