/** From `low` to `high`; open ends are infinite. */
export interface Span {
  low: number;
  high: number;
}

/**
 * One axis for the intervals of several effects, around 0: as far on either side as the farthest interval that is less than
 * three times the middle one, so that one wide interval does not flatten the others.
 *
 * @returns half of the axis' length, above 0
 */
export function forestReach(intervals: readonly Span[]): number {
  const reaches = intervals
    .flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])
    .filter((reach) => Number.isFinite(reach) && reach > 0)
    .toSorted((one, other) => one - other);
  const middle = reaches[Math.floor(reaches.length / 2)];
  if (middle === undefined) return 1;
  return Math.max(...reaches.filter((reach) => reach <= 3 * middle));
}

/** Where a value stands on an axis from −reach to reach, 0 … 1; beyond its ends at the end. */
export const forestPlace = (value: number, reach: number): number =>
  (Math.min(Math.max(value, -reach), reach) / reach + 1) / 2;
