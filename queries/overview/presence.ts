import type { Period } from "#queries/period";
import { dayNumber, daysBetween } from "#queries/period/local-days";
import { RETENTION_DELAYS, type RetentionDelay } from "./plan-reads";

/** Gaps of this many days and more are one; runs of up to so many days can be counted. A month is the longest. */
export const LONGEST_GAP = 31;

/** One local day of the query active-members. */
export interface PresenceDay {
  day: string;
  gaps: number[];
  members: number[];
  back: number[];
}

export interface Presence {
  /** distinct members active on any day of a run of up to LONGEST_GAP days */
  activeDuring(run: Period): number;
  /** members active on `day` who joined `delay` days before it */
  backOn(day: string, delay: RetentionDelay): number;
}

/**
 * Counts distinct members from the gaps between their active days: a member is counted for a run of days on their first
 * active day in it, which is the one whose gap reaches back before the run. So any trailing window and any bucket is a
 * sum over a few numbers.
 */
export function presence(days: readonly PresenceDay[]): Presence {
  const byDay = new Map(days.map((day) => [dayNumber(day.day), day]));

  const withGapAbove = (day: PresenceDay | undefined, gap: number) =>
    day ? day.members.reduce((sum, members, at) => sum + ((day.gaps[at] ?? 0) > gap ? members : 0), 0) : 0;

  return {
    activeDuring: (run) => {
      const length = daysBetween(run.from, run.to);
      if (length > LONGEST_GAP) throw new RangeError(`${length} days are more than ${LONGEST_GAP}`);
      const first = dayNumber(run.from);
      return Array.from({ length }, (_, passed) => withGapAbove(byDay.get(first + passed), passed)).reduce(
        (sum, members) => sum + members,
        0,
      );
    },
    backOn: (day, delay) => byDay.get(dayNumber(day))?.back[RETENTION_DELAYS.indexOf(delay)] ?? 0,
  };
}
