/** A run of local days, half-open: `from` belongs to it, `to` does not. Both "YYYY-MM-DD". */
export interface Period {
  from: string;
  to: string;
}

export const GRANULARITIES = ["day", "week", "month"] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export const COMPARISONS = ["previous", "year", "none"] as const;
export type Comparison = (typeof COMPARISONS)[number];
