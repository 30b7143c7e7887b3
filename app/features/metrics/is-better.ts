import type { Metric } from "#queries/metrics/metric";
import type { Change } from "#queries/readings/reading";

/** Whether a change goes the good way. No change goes neither. */
export const isBetter = (change: Change | null, better: Metric["better"]): boolean => {
  const absolute = Number(change?.absolute ?? 0);
  return better === "up" ? absolute > 0 : absolute < 0;
};
