import type { Evidence } from "#queries/readings/evidence";
import type { Acts } from "./acts";
import type { Window } from "./windows";

/** Acts counted in one span, for one value of the breakdown; see tally.ts. `windowDays` is how many days were looked at. */
export interface Tally {
  windowDays: number;
  persons: number;
  days: number;
  rows: number;
  unripe: number;
  ones: number;
  twos: number;
  threes: number;
  /** the middle amount, where acts are of how long something took; else 0 */
  median: number;
  /** ten-thousandths of the currency */
  units: bigint;
  squares: number;
}

export interface Part {
  acts: Acts;
  window: Window;
}

/** Whom a list of a metric's members means: persons of one of its parts, those with some marks. */
interface MemberList {
  part: string;
  marks?: number[];
}

/**
 * How a metric is computed from events.
 *
 * - `parts`        what is counted, by names of its own
 * - `of`           its evidence, from the tallies of the parts
 * - `matureAfter`  days after a span's end until its value stands
 * - `lists`        whose members can be listed: `counted` as many as the number (or its upper part) says, `base` those
 *                  it is a share of, `inviters` those who sent the invites, `involved` those whose acts are counted
 */
export interface Measurement {
  parts: Record<string, Part>;
  of: (tally: (part: string) => Tally) => Evidence;
  matureAfter: number;
  lists: Partial<Record<ListName, MemberList>>;
}

export const LIST_NAMES = [
  "counted",
  "base",
  "inviters",
  "involved",
  "promoters",
  "passives",
  "detractors",
] as const;
type ListName = (typeof LIST_NAMES)[number];
