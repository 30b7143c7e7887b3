import { catalogue, type MetricKey } from "#queries/metrics/catalogue";
import { type Amount, type MemberMetric, memberMetricOf } from "#queries/experiments/member-metric";
import { factTableId } from "./fact-tables";

const WINDOW_DAYS = 14;

/** A column of a fact table, or what GrowthBook has for its rows and for the members with one. */
interface Column {
  factTableId: string;
  column: "$$count" | "$$distinctUsers" | "amount";
}

const measured = (metric: MetricKey) => memberMetricOf(metric, WINDOW_DAYS);

const idOf = (project: string, metric: string) => `fact__agora_${project}_${metric}`;

/** What a metric of the catalogue is called in a GrowthBook; null for one that cannot be said of one member. */
export const factMetricId = (project: string, metric: MetricKey): string | null =>
  measured(metric) === null ? null : idOf(project, metric);

/** The metric of the catalogue that a GrowthBook's fact metric was registered for; null if it is none of ours. */
export const metricOfFact = (project: string, id: string): MetricKey | null =>
  Object.values(catalogue).find(({ key }) => factMetricId(project, key) === id)?.key ?? null;

/** A fact metric as GrowthBook is told it. */
interface FactMetric {
  id: string;
  data: object;
}

/** Every metric of the catalogue that can be said of one member, under its name and words in the catalogue. */
export const factMetrics = (project: string): FactMetric[] =>
  Object.values(catalogue).flatMap(({ key, label, formula, better }) => {
    const metric = measured(key);
    if (metric === null) return [];
    return {
      id: idOf(project, key),
      data: {
        name: label.en,
        description: formula.en,
        ...countedAs(project, metric),
        inverse: better === "down",
        windowSettings: {
          type: "conversion",
          ...(metric.kind === "return" && { delayValue: metric.day, delayUnit: "days" }),
          windowValue: metric.kind === "return" ? 1 : WINDOW_DAYS,
          windowUnit: "days",
        },
      },
    };
  });

function countedAs(project: string, metric: MemberMetric) {
  switch (metric.kind) {
    case "share":
      return { metricType: "proportion", numerator: membersWith(tableOf(project, metric.amount)) };
    case "mean":
      return { metricType: "mean", numerator: columnOf(project, metric.amount) };
    case "ratio":
      return {
        metricType: "ratio",
        numerator: columnOf(project, metric.numerator),
        denominator: columnOf(project, metric.denominator),
      };
    case "return":
      return { metricType: "retention", numerator: membersWith(factTableId(project, "activity")) };
    case "funnel":
      throw new Error("No metric of the catalogue is a funnel of one member");
  }
}

const membersWith = (factTableId: string): Column => ({ factTableId, column: "$$distinctUsers" });

const columnOf = (project: string, amount: Amount): Column => ({
  factTableId: tableOf(project, amount),
  column: "orders" in amount && amount.orders !== "number" ? "amount" : "$$count",
});

/** The catalogue counts no other events of one member than memberships. */
function tableOf(project: string, amount: Amount): string {
  if ("events" in amount) return factTableId(project, "memberships");
  return factTableId(project, amount.orders === "net" ? "sales" : "orders");
}
