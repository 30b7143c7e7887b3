import type { Goal } from "./question";
import type { Profile } from "./statement-profile";

/** What an analysis cost at one size of the project; times are medians, ms. */
export interface Measured {
  name: string;
  goal: Goal;
  ms: number;
  statements: number;
  /** of all its statements together, but the most memory of one */
  profile: Profile;
  limitMs: number | null;
  groupingMs: number | null;
  otherMs: number | null;
}

/** All that was measured of a project with so many events. */
export interface Size {
  events: number;
  measured: Measured[];
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};
