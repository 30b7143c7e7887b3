import type { ExperimentDesign } from "./experiment-design";
import type { ExperimentMetric } from "./experiment-metric";

export type MetricRole = "goal" | "secondary" | "guardrail";

/** Every metric of a design with what it is there for, goals first. */
export const designMetrics = ({
  goals,
  secondary,
  guardrails,
}: ExperimentDesign): { role: MetricRole; metric: ExperimentMetric }[] => [
  ...goals.map((metric) => ({ role: "goal" as const, metric })),
  ...secondary.map((metric) => ({ role: "secondary" as const, metric })),
  ...guardrails.map((metric) => ({ role: "guardrail" as const, metric })),
];
