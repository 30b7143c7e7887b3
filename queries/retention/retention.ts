import type { Change } from "#queries/readings/reading";
import type { RetentionParams } from "./retention-question";

/** How many of a cohort came back in one of its units; a cell that is not mature may still grow, one not begun is empty. */
export interface RetentionCell {
  returned: number;
  rate: number;
  mature: boolean;
  begun: boolean;
}

/** Those who began in one unit, named by its first local day in the period. */
export interface RetentionCohort {
  day: string;
  size: number;
  cells: RetentionCell[];
}

/** A mean over mature cells: `members` and `returned` of their cohorts; null where none is mature. */
export interface RetentionMean {
  members: number;
  returned: number;
  rate: number | null;
  /** 95 % interval of the weighted mean; null for the simple one, or when more came back than began */
  interval: { low: number; high: number } | null;
}

/** A mean, and how it differs from that of the period compared with: null without a comparison. */
export interface ComparedMean extends RetentionMean {
  change: Change | null;
}

/** Retention of one value of the breakdown, or without one of all. */
export interface RetentionPart {
  value: string | null;
  members: number;
  cohorts: RetentionCohort[];
  means: ComparedMean[];
}

export interface Retention {
  unit: RetentionParams["unit"];
  /** the columns: a unit by number, or a range of them */
  columns: { first: number; last: number }[];
  parts: RetentionPart[];
  /** how many values of the breakdown there are beyond those shown */
  moreValues: number;
}
