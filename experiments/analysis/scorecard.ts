import type { ExperimentMetric } from "../design/experiment-metric";
import type { Verdict } from "../verdict/verdict";
import type { Span } from "./analysed";
import type { ArmValue } from "./compare-metric";
import type { CoursePoint } from "./course";
import type { Effect } from "./effect";
import type { Health } from "./health";
import type { GuardrailState } from "./judge-guardrail";
import type { PowerSoFar } from "./power-so-far";

/** What an experiment did to one metric; each treatment's effect, its power so far for goals, its state for guardrails. */
export interface MetricCard {
  role: "goal" | "secondary" | "guardrail";
  metric: ExperimentMetric;
  better: "up" | "down";
  arms: ArmValue[];
  effects: Effect[];
  power: PowerSoFar[];
  states: { variation: string; state: GuardrailState }[];
  course: CoursePoint[];
}

/** All that is known of an experiment: its arms, whether they can be believed, what changed, and what to do. */
export interface Scorecard {
  span: Span;
  arms: { variation: string; name: string; members: number }[];
  health: Health;
  metrics: MetricCard[];
  verdict: Verdict;
}
