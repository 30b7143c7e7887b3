import type { Comparison, Granularity, Period } from "#queries/period";
import type { Reading } from "#queries/readings/reading";

export interface Overview {
  period: Period;
  comparison: { kind: Comparison; period: Period } | null;
  granularity: Granularity;
  /** members and events left out as bots or tests in the period */
  excluded: { members: number; events: number };
  readings: Reading[];
}
