import { wilsonInterval } from "#queries/intervals/wilson-interval";
import { changeBetween } from "#queries/readings/change-between";
import type { Change } from "#queries/readings/reading";
import type { RetentionCohort, RetentionMean } from "./retention";
import type { RetentionParams } from "./retention-question";

/** The mean of a column over the cohorts whose cell is mature. */
export function columnMean(
  cohorts: readonly RetentionCohort[],
  column: number,
  kind: RetentionParams["mean"],
): RetentionMean {
  const mature = cohorts.flatMap(({ size, cells }) => {
    const cell = cells[column];
    return cell?.mature ? [{ size, ...cell }] : [];
  });
  const members = mature.reduce((sum, { size }) => sum + size, 0);
  const returned = mature.reduce((sum, cell) => sum + cell.returned, 0);
  if (members === 0) return { members, returned, rate: null, interval: null };
  if (kind === "simple") {
    const rate = mature.reduce((sum, cell) => sum + cell.rate, 0) / mature.length;
    return { members, returned, rate, interval: null };
  }
  return { members, returned, rate: returned / members, interval: wilsonInterval(returned, members) };
}

/** How a column's mean changed from `before`; simple means have no interval. */
export function meanChange(
  now: RetentionMean,
  before: RetentionMean,
  kind: RetentionParams["mean"],
): Change | null {
  if (kind === "simple") {
    const known = now.rate !== null && before.rate !== null;
    const absolute = known ? Number(now.rate) - Number(before.rate) : null;
    const relative = known && Number(before.rate) > 0 ? Number(now.rate) / Number(before.rate) - 1 : null;
    return { previous: before.rate, absolute, relative, interval: null, noise: null };
  }
  return changeBetween(evidenceOf(now), evidenceOf(before));
}

const evidenceOf = ({ returned, members }: RetentionMean) =>
  ({ kind: "proportion", successes: returned, trials: members, immature: false }) as const;
