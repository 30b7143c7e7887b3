import { catalogue, type MetricKey } from "#queries/metrics/catalogue";
import { type FactTableName, factTableId } from "./fact-tables";

const WINDOW_DAYS = 14;

interface Column {
  table: FactTableName;
  /** a column that is summed, or what GrowthBook has for rows and for members with one */
  column: "$$count" | "$$distinctUsers" | "amount";
}

/** How a metric is counted for one member from exposure on. */
interface Counted {
  type: "proportion" | "mean" | "ratio" | "retention";
  numerator: Column;
  denominator?: Column;
  /** of a retention: on which day after exposure; otherwise the days right after it count */
  onDay?: number;
}

const orders = { table: "orders", column: "$$count" } as const;
const ordered = { table: "orders", column: "$$distinctUsers" } as const;
const gross = { table: "orders", column: "amount" } as const;
const net = { table: "sales", column: "amount" } as const;
const returned = (onDay: number): Counted => ({
  type: "retention",
  numerator: { table: "activity", column: "$$distinctUsers" },
  onDay,
});

/**
 * The metrics of the catalogue that can be said of one member in an experiment. The others are of a whole community (its
 * size, growth, stickiness), of new members alone, or of the latest answer each gave.
 */
const COUNTED: Partial<Record<MetricKey, Counted>> = {
  purchase_conversion: { type: "proportion", numerator: ordered },
  membership_conversion: {
    type: "proportion",
    numerator: { table: "memberships", column: "$$distinctUsers" },
  },
  orders: { type: "mean", numerator: orders },
  gmv: { type: "mean", numerator: gross },
  net_sales: { type: "mean", numerator: net },
  aov: { type: "ratio", numerator: net, denominator: orders },
  retention_d1: returned(1),
  retention_d7: returned(7),
  retention_d30: returned(30),
};

const idOf = (project: string, metric: string) => `fact__agora_${project}_${metric}`;

/** What a metric of the catalogue is called in a GrowthBook; null for one that is not registered there. */
export const factMetricId = (project: string, metric: MetricKey): string | null =>
  COUNTED[metric] === undefined ? null : idOf(project, metric);

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
    const counted = COUNTED[key];
    if (counted === undefined) return [];
    const { type, numerator, denominator, onDay } = counted;
    return {
      id: idOf(project, key),
      data: {
        name: label.en,
        description: formula.en,
        metricType: type,
        numerator: columnOf(project, numerator),
        ...(denominator && { denominator: columnOf(project, denominator) }),
        inverse: better === "down",
        windowSettings:
          onDay === undefined
            ? { type: "conversion", windowValue: WINDOW_DAYS, windowUnit: "days" }
            : {
                ...{ type: "conversion", delayValue: onDay, delayUnit: "days" },
                ...{ windowValue: 1, windowUnit: "days" },
              },
      },
    };
  });

const columnOf = (project: string, { table, column }: Column) => ({
  factTableId: factTableId(project, table),
  column,
});
