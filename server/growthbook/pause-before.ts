const HOUR_MS = 3_600_000;

/**
 * How long to wait before GrowthBook is asked again, ms: twice as long after each failure in a row, up to an hour, and never
 * shorter than it said itself.
 *
 * @param waitMs what it said, 0 if nothing
 */
export const pauseBefore = ({
  everyMs,
  failures,
  waitMs,
}: {
  everyMs: number;
  failures: number;
  waitMs: number;
}): number => Math.max(waitMs, everyMs, Math.min(HOUR_MS, everyMs * 2 ** failures));
