import type { Selection } from "#queries/filters/filter";
import { type Amount, type MemberMetric, memberMetricOf } from "#queries/experiments/member-metric";
import type { ExperimentMetric } from "./experiment-metric";

/** What a metric is called in messages. */
export const nameOfMetric = (metric: ExperimentMetric): string =>
  metric.kind === "catalogue" ? metric.metric : metric.name;

/** A metric as it is counted of one member; null for a quantile, and for what is only said of many. */
export function measuredMetric(metric: ExperimentMetric): MemberMetric | null {
  switch (metric.kind) {
    case "catalogue":
      return memberMetricOf(metric.metric, metric.windowDays);
    case "proportion":
      return { kind: "share", amount: { events: metric.events, of: null }, windowDays: metric.windowDays };
    case "mean": {
      const { events, of, windowDays, capAt } = metric;
      return { kind: "mean", amount: { events, of }, windowDays, capAt };
    }
    case "ratio": {
      const { numerator, denominator, windowDays } = metric;
      return { kind: "ratio", numerator, denominator, windowDays };
    }
    case "retention":
      return { kind: "return", events: metric.events, day: metric.day };
    case "funnel":
      return { kind: "funnel", steps: metric.steps, windowDays: metric.windowDays };
    case "quantile":
      return null;
  }
}

const ORDERED: Selection = [{ event: "Order Completed" }];
const eventsOf = (amount: Amount): Selection => ("events" in amount ? amount.events : ORDERED);

/** All that must be seen for a metric to be anything but 0; none of a metric that is only said of many. */
export function neededEvents(metric: ExperimentMetric): Selection[] {
  if (metric.kind === "quantile") return [metric.events];
  const measured = measuredMetric(metric);
  switch (measured?.kind) {
    case undefined:
      return [];
    case "share":
    case "mean":
      return [eventsOf(measured.amount)];
    case "ratio":
      return [eventsOf(measured.numerator), eventsOf(measured.denominator)];
    case "return":
      return [measured.events];
    case "funnel":
      return measured.steps;
  }
}
