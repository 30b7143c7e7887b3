import type { Granularity } from "#queries/period";
import type { TrendSeries } from "./trends-question";

/** A number; money as an exact decimal text; null where nothing is there to be measured. */
export type TrendValue = number | string | null;

export interface TrendPoint {
  /** first local day of the bucket */
  day: string;
  value: TrendValue;
  /** false while its days are still running */
  complete: boolean;
}

/** A series over time for one value of the breakdown, for all others together, or for all. */
export interface TrendLine {
  of: "all" | "value" | "others";
  /** the breakdown's value, "" where it is not known or where the line is not of one */
  value: string;
  total: TrendValue;
  /** the total of the comparison period */
  previous: TrendValue;
  points: TrendPoint[];
  /** the same buckets of the comparison period, by place */
  before: TrendPoint[];
}

export interface Trend {
  series: TrendSeries;
  lines: TrendLine[];
  /** how many values of the breakdown there are beyond those shown */
  moreValues: number;
}

export interface Trends {
  granularity: Granularity;
  trends: Trend[];
}
