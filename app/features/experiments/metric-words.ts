import type { ExperimentMetric } from "#experiments/design/experiment-metric";
import type { TextKey } from "~/i18n/use-text";

export const KIND_WORDS = {
  catalogue: "kindCatalogue",
  proportion: "kindProportion",
  mean: "kindMean",
  ratio: "kindRatio",
  retention: "kindRetention",
  funnel: "kindFunnel",
  quantile: "kindQuantile",
} as const satisfies Record<ExperimentMetric["kind"], TextKey<"experiments">>;
