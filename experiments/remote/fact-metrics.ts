import type { Part } from "#queries/experiments/member-metric";
import { ANY_ACTIVE } from "#queries/filters/filter";
import { catalogue, type MetricKey } from "#queries/metrics/catalogue";
import { catalogueMetric } from "../design/catalogue-metrics";
import { factTableId } from "./fact-tables";

const WINDOW_DAYS = 14;

/** A column of a fact table, or what GrowthBook has for its rows and for the members with one. */
interface Column {
  factTableId: string;
  column: "$$count" | "$$distinctUsers" | "amount";
}

const idOf = (project: string, metric: string) => `fact__agora_${project}_${metric}`;

/** What a metric of the catalogue is called in a GrowthBook; null for one that is not registered there. */
export const factMetricId = (project: string, metric: MetricKey): string | null =>
  countedAs(project, metric) === null ? null : idOf(project, metric);

/** The metric of the catalogue that a GrowthBook's fact metric was registered for; null if it is none of ours. */
export const metricOfFact = (project: string, id: string): MetricKey | null =>
  Object.values(catalogue).find(({ key }) => factMetricId(project, key) === id)?.key ?? null;

/** A fact metric as GrowthBook is told it. */
interface FactMetric {
  id: string;
  data: object;
}

/** Every metric of the catalogue that can be a fact metric, under its name and words in the catalogue. */
export const factMetrics = (project: string): FactMetric[] =>
  Object.values(catalogue).flatMap(({ key, label, formula, better }) => {
    const counted = countedAs(project, key);
    if (counted === null) return [];
    const data = { name: label.en, description: formula.en, ...counted, inverse: better === "down" };
    return { id: idOf(project, key), data };
  });

const WITHIN = { windowSettings: { type: "conversion", windowValue: WINDOW_DAYS, windowUnit: "days" } };
const onDay = (day: number) => ({
  windowSettings: {
    ...{ type: "conversion", delayValue: day, delayUnit: "days" },
    ...{ windowValue: 1, windowUnit: "days" },
  },
});

/** A metric of one member in GrowthBook's words; null where it has none: it knows no latest answer. */
function countedAs(project: string, key: MetricKey): object | null {
  const metric = catalogueMetric(key, WINDOW_DAYS);
  switch (metric?.kind) {
    case "proportion":
      return { metricType: "proportion", numerator: membersWith(project, metric.part), ...WITHIN };
    case "mean": {
      const numerator = columnOf(project, metric.part);
      return numerator && { metricType: "mean", numerator, ...WITHIN };
    }
    case "ratio": {
      const [numerator, denominator] = [metric.numerator, metric.denominator].map(({ part }) =>
        columnOf(project, part),
      );
      return numerator && denominator ? { metricType: "ratio", numerator, denominator, ...WITHIN } : null;
    }
    case "retention":
      return { metricType: "retention", numerator: membersWith(project, metric.part), ...onDay(metric.to) };
    default:
      return null;
  }
}

function columnOf(project: string, { of }: Part): Column | null {
  if (of === "orders") return { factTableId: factTableId(project, "orders"), column: "$$count" };
  if (of === "sales") return { factTableId: factTableId(project, "orders"), column: "amount" };
  return of === "net sales" ? { factTableId: factTableId(project, "sales"), column: "amount" } : null;
}

/** Of events, the catalogue asks for memberships by name and for whatever makes members active. */
function membersWith(project: string, part: Part): Column {
  const isActivity = part.of === "events" && part.events.some(({ event }) => event === ANY_ACTIVE);
  const table = part.of !== "events" ? "orders" : isActivity ? "activity" : "memberships";
  return { factTableId: factTableId(project, table), column: "$$distinctUsers" };
}
