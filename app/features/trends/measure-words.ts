import type { TrendMeasure } from "#queries/trends/trends-question";

/** The text of each measure, and whether it wants a subject with numbers. */
export const MEASURE_WORDS = {
  events: { key: "measureEvents", wantsSubject: false },
  members: { key: "measureMembers", wantsSubject: false },
  "per member": { key: "measurePerMember", wantsSubject: false },
  sum: { key: "measureSum", wantsSubject: true },
  mean: { key: "measureMean", wantsSubject: true },
  minimum: { key: "measureMinimum", wantsSubject: true },
  maximum: { key: "measureMaximum", wantsSubject: true },
  median: { key: "measureMedian", wantsSubject: true },
  p75: { key: "measureP75", wantsSubject: true },
  p90: { key: "measureP90", wantsSubject: true },
  p95: { key: "measureP95", wantsSubject: true },
  p99: { key: "measureP99", wantsSubject: true },
} as const satisfies Record<TrendMeasure, { key: string; wantsSubject: boolean }>;

export const MEASURES: readonly TrendMeasure[] = [
  "events",
  "members",
  "per member",
  "sum",
  "mean",
  "minimum",
  "maximum",
  "median",
  "p75",
  "p90",
  "p95",
  "p99",
];
