import { catalogueMetric } from "#queries/experiments/catalogue-metric";
import type { MemberMetric, Part } from "#queries/experiments/member-metric";
import type { Selection } from "#queries/filters/filter";
import type { ExperimentMetric } from "./experiment-metric";

/** What a metric is called in messages. */
export const nameOfMetric = (metric: ExperimentMetric): string =>
  metric.kind === "catalogue" ? metric.metric : metric.name;

const partOf = ({ events, of = null }: { events: Selection; of?: string | null }): Part => ({
  ...{ of: "events", events, amount: of },
});

/** A metric as it is counted of one member; null for one of the catalogue that is only said of many. */
export function measuredMetric(metric: ExperimentMetric): MemberMetric | null {
  switch (metric.kind) {
    case "catalogue":
      return catalogueMetric(metric.metric, metric.windowDays);
    case "proportion":
      return { kind: "proportion", part: partOf(metric), windowDays: metric.windowDays };
    case "mean":
      return { kind: "mean", part: partOf(metric), windowDays: metric.windowDays, capAt: metric.capAt };
    case "ratio":
      return {
        kind: "ratio",
        numerator: { part: partOf(metric.numerator), did: false },
        denominator: { part: partOf(metric.denominator), did: false },
        windowDays: metric.windowDays,
      };
    case "retention":
      return { kind: "retention", part: partOf(metric), from: metric.day, to: metric.day };
    case "funnel":
      return { kind: "funnel", steps: metric.steps, windowDays: metric.windowDays };
    case "quantile":
      return {
        kind: "quantile",
        part: partOf(metric),
        windowDays: metric.windowDays,
        quantile: metric.quantile,
      };
  }
}

function eventsOf(part: Part): Selection {
  if (part.of === "events") return part.events;
  return [{ event: part.of.startsWith("nps") ? "NPS Answered" : "Order Completed" }];
}

/** All that must be seen for a metric to be anything but 0; none of a metric that is only said of many. */
export function neededEvents(metric: ExperimentMetric): Selection[] {
  const measured = measuredMetric(metric);
  if (measured === null) return [];
  switch (measured.kind) {
    case "ratio":
      return [measured.numerator, measured.denominator].map(({ part }) => eventsOf(part));
    case "funnel":
      return measured.steps;
    default:
      return [eventsOf(measured.part)];
  }
}
