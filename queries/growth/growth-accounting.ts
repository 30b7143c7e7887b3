import type { Granularity } from "#queries/period";

/** Who was active in an interval, and who no longer; see docs/analyses/growth-accounting.md. */
export interface AccountedInterval {
  /** first local day; intervals are whole days, weeks or months */
  day: string;
  /** active for the first time ever */
  new: number;
  /** active here and in the interval before */
  returning: number;
  /** active here and some time before, but not in the interval before */
  resurrected: number;
  /** active in the interval before, not here */
  dormant: number;
  active: number;
  /** (new + resurrected) ÷ dormant */
  quickRatio: number | null;
  /** false while its days are still running */
  complete: boolean;
}

export interface GrowthAccounting {
  granularity: Granularity;
  intervals: AccountedInterval[];
}
