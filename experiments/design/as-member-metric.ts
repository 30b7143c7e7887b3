import type { MemberMetric, Part } from "#queries/experiments/member-metric";
import { catalogue } from "#queries/metrics/catalogue";
import { CATALOGUE_METRICS } from "./catalogue-metrics";
import type { ExperimentMetric } from "./experiment-metric";

type Amount = Extract<ExperimentMetric, { kind: "ratio" }>["numerator"];

const ofEvents = ({ events, of }: Amount): Part => ({ of: "events", events, amount: of });

/** A design's metric as it is measured of each member. */
export function asMemberMetric(metric: ExperimentMetric): MemberMetric {
  const { kind, windowDays } = metric;
  switch (kind) {
    case "catalogue": {
      const found = CATALOGUE_METRICS[metric.metric];
      if ("refused" in found) throw new Error(`${metric.metric} ${found.refused}`);
      return found.measured(windowDays);
    }
    case "proportion":
      return { kind, part: { of: "events", events: metric.events, amount: null }, windowDays };
    case "mean":
      return { kind, part: ofEvents(metric), windowDays, capAt: metric.capAt };
    case "ratio": {
      const { numerator, denominator } = metric;
      const total = (amount: Amount) => ({ part: ofEvents(amount), did: false });
      return { kind, numerator: total(numerator), denominator: total(denominator), windowDays };
    }
    case "retention": {
      const { day, events } = metric;
      return { kind, part: { of: "events", events, amount: null }, from: day, to: day };
    }
    case "funnel":
      return { kind, steps: metric.steps, windowDays };
    case "quantile":
      return { kind, part: ofEvents(metric), windowDays, quantile: metric.quantile };
  }
}

/** Which direction of a metric is good. */
export const betterOf = (metric: ExperimentMetric): "up" | "down" =>
  metric.kind === "catalogue" ? catalogue[metric.metric].better : metric.better;
