import type { ExperimentMetric } from "#experiments/design/experiment-metric";
import type { MetricKey } from "#queries/metrics/catalogue";

export const METRIC_KINDS = [
  "catalogue",
  "proportion",
  "mean",
  "ratio",
  "retention",
  "funnel",
  "quantile",
] as const satisfies readonly ExperimentMetric["kind"][];
export type MetricKind = (typeof METRIC_KINDS)[number];

/** A metric of a kind to begin with, about an event that the project knows. */
export function newMetric(kind: MetricKind, event: string, metric: MetricKey): ExperimentMetric {
  const events = [{ event }];
  const named = { name: "", better: "up", windowDays: 14 } as const;
  switch (kind) {
    case "catalogue":
      return { kind, metric, windowDays: 14 };
    case "proportion":
      return { kind, ...named, events };
    case "mean":
      return { kind, ...named, events, of: null, capAt: null };
    case "ratio":
      return { kind, ...named, numerator: { events, of: null }, denominator: { events, of: null } };
    case "retention":
      return { kind, ...named, events: [{ event: "*" }], day: 7 };
    case "funnel":
      return { kind, ...named, steps: [events, events] };
    case "quantile":
      return { kind, ...named, events, of: "money", quantile: 0.5 };
  }
}
