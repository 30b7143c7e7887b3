import type { Granularity } from "#queries/period";
import type { Change } from "#queries/readings/reading";

/** Quantiles of a time, in milliseconds; null when nobody came so far. */
export interface Times {
  p25: number;
  median: number;
  p75: number;
  p90: number;
}

/**
 * One step of a funnel. `reached` counts members (or attempts) who came to it, of an optional step who took it; the shares
 * are of the first step and of the required step before, null when nobody was there.
 */
export interface FunnelStep {
  reached: number;
  ofFirst: number | null;
  ofPrevious: number | null;
  sincePrevious: Times | null;
  sinceFirst: Times | null;
  /** null without a comparison */
  before: StepBefore | null;
}

/** The same step in the period compared with; `change` is that of the share of the first step, null for that itself. */
interface StepBefore {
  reached: number;
  ofFirst: number | null;
  ofPrevious: number | null;
  change: Change | null;
}

/** Who began in a bucket of local days, and how many of them went all the way. */
interface FunnelPoint {
  /** first local day of the bucket */
  day: string;
  began: number;
  converted: number;
  /** false while the window of somebody who began may still be open */
  complete: boolean;
}

/** The funnel of one value of the breakdown, or of all; `immature` attempts have not had their whole window yet. */
export interface FunnelPart {
  value: string | null;
  steps: FunnelStep[];
  immature: number;
  trend: FunnelPoint[];
}

/** `parts` begins with all together; with a breakdown those of the values with the most beginners follow. */
export interface Funnel {
  granularity: Granularity;
  parts: FunnelPart[];
  /** how many values of the breakdown there are beyond those shown */
  moreValues: number;
}
