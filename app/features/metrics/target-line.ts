import type { Reading } from "#queries/readings/reading";
import { isLevel } from "./is-level";

/**
 * The height of a target in a metric's series, or null where it has none: a target for the sum of a period does not lie
 * on the scale of its buckets. Means, shares and scores lie on it, known by what they rest on, and so does a level.
 */
export function targetLine(
  { value, n, series }: Pick<Reading, "value" | "n" | "series">,
  target: string | undefined,
): number | null {
  if (target === undefined) return null;
  return n !== null || isLevel({ value, series }) ? Number(target) : null;
}
