import { MEASUREMENTS } from "#queries/measurements/measurements";
import { LIST_NAMES } from "#queries/measurements/measurement";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { MetricCardData, MetricList } from "~/features/metrics/metric-card-data";
import { behindAddress } from "~/features/behind/behind-address";

/** Where to find the members whom the numbers of some metrics count, as the page at an address shows them. */
export function metricLists(
  project: { key: string },
  page: string,
  search: string,
  metrics: readonly MetricKey[],
): MetricCardData["lists"] {
  const listsOf = (metric: MetricKey): MetricList[] =>
    LIST_NAMES.filter((who) => MEASUREMENTS[metric].lists[who] !== undefined).map((who) => {
      const place = { metrics: JSON.stringify([metric]), metric, who };
      return { who, to: behindAddress(project.key, "metrics", page, search, place) };
    });
  return Object.fromEntries(metrics.map((metric) => [metric, listsOf(metric)]));
}
