import type { Part } from "#queries/experiments/member-metric";
import type { Selection } from "#queries/filters/filter";
import { asMemberMetric } from "./as-member-metric";
import type { ExperimentMetric } from "./experiment-metric";

/** What a metric is called in messages. */
export const nameOfMetric = (metric: ExperimentMetric): string =>
  metric.kind === "catalogue" ? metric.metric : metric.name;

function eventsOf(part: Part): Selection {
  if (part.of === "events") return part.events;
  return [{ event: part.of.startsWith("nps") ? "NPS Answered" : "Order Completed" }];
}

/** All that must be seen for a metric to be anything but 0. */
export function neededEvents(metric: ExperimentMetric): Selection[] {
  const measured = asMemberMetric(metric);
  switch (measured.kind) {
    case "ratio":
      return [measured.numerator, measured.denominator].map(({ part }) => eventsOf(part));
    case "funnel":
      return measured.steps;
    default:
      return [eventsOf(measured.part)];
  }
}
