import type { Span } from "./forest-scale";

/** An estimate and its interval at one time; null where there is none yet. */
export type BandPoint = { estimate: number; interval: Span } | null;

/** What a band draws, in its own units; y grows downwards. */
export interface BandShape {
  /** path data of the area between the ends, piece by piece */
  area: string;
  /** path data through the estimates */
  line: string;
  /** how high 0 is; null where it is not shown */
  zeroY: number | null;
  low: number;
  high: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * A line with a band around it, through `points` at even distances. The height is that of the later half, in which there is
 * something to see: early intervals are cut off at the box.
 */
export function bandShape(points: readonly BandPoint[], box: { width: number; height: number }): BandShape {
  const told = points.flatMap((point, place) => (point === null ? [] : [{ ...point, place }]));
  const later = told.slice(Math.floor(told.length / 2));
  const ends = later.flatMap(({ interval }) => [interval.low, interval.high]).filter(Number.isFinite);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const span = high - low || 1;
  const x = (place: number) =>
    round(points.length === 1 ? box.width / 2 : (place / (points.length - 1)) * box.width);
  const y = (value: number) =>
    round(Math.min(Math.max((1 - (value - low) / span) * box.height, 0), box.height));
  const upper = told.map(({ place, interval }) => `${x(place)} ${y(interval.high)}`);
  const lower = told.map(({ place, interval }) => `${x(place)} ${y(interval.low)}`);
  return {
    area: told.length < 2 ? "" : `M${[...upper, ...lower.toReversed()].join("L")}Z`,
    line:
      told.length < 2 ? "" : `M${told.map(({ place, estimate }) => `${x(place)} ${y(estimate)}`).join("L")}`,
    zeroY: told.length === 0 ? null : y(0),
    low,
    high,
  };
}
