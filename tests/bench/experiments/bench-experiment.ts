import type { Analysed, Seen } from "#experiments/analysis/analysed";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import { frameOf } from "../queries/bench-project";
import { BEGIN, DAYS } from "./generate-experiment";

const KEYS = ["0", "1", "2"];
const selected = (event: string) => [{ event }];
const catalogued = (metric: string) => ({ kind: "catalogue", metric });

const began = new Date(BEGIN).toISOString();

/** The experiment of generated events, with ten metrics of every kind, seen on its last evening. */
export function benchExperiment(project: number): { analysed: Analysed; seen: Seen } {
  const { project: of } = frameOf(project, { from: "2025-06-01", to: "2025-07-01" }, "day");
  return {
    seen: { project: of, now: new Date(BEGIN + DAYS * 86_400_000), includeExcluded: false },
    analysed: {
      key: "bench",
      assignment: experimentAssignment.parse({
        seed: "bench",
        variations: KEYS.map((key) => ({ key, name: key, weight: 1 / KEYS.length })),
      }),
      design: experimentDesign.parse({
        goals: [catalogued("purchase_conversion"), catalogued("orders"), catalogued("aov")],
        secondary: [
          {
            ...{ kind: "mean", name: "Spent", events: selected("Order Completed"), of: "money", capAt: 0.99 },
          },
          {
            kind: "funnel",
            name: "Buying",
            steps: ["Content Viewed", "Product Viewed", "Product Added", "Order Completed"].map(selected),
          },
          { kind: "mean", name: "Views", events: selected("Content Viewed") },
          {
            ...{ kind: "quantile", name: "Ninth decile", events: selected("Order Completed"), of: "money" },
            quantile: 0.9,
          },
        ],
        guardrails: [
          catalogued("retention_d7"),
          catalogued("nps"),
          { kind: "proportion", name: "Went to pay", events: selected("Checkout Started") },
        ],
        plannedDays: DAYS,
      }),
      phases: [
        {
          ...{ from: began, to: null, seed: "bench", bucketVersion: 0 },
          coverage: [{ at: began, share: 1 }],
        },
      ],
    },
  };
}
