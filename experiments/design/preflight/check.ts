import type { MetricRole } from "../design-metrics";

/** `block` must be mended before the start, `warn` should be understood. */
export type CheckState = "ok" | "warn" | "block";

interface CheckOf<Key extends string, Facts> {
  key: Key;
  state: CheckState;
  facts: Facts;
}

/**
 * What is looked at before an experiment starts; metrics go by their names.
 *
 * - `described`     a hypothesis, and how many goals it has
 * - `flags`         the flags in force that give its variations
 * - `audience`      members of the last four weeks, and what of the targeting events cannot tell
 * - `metric-events` how often a metric's rarest event was seen in the last 14 days, and when last
 * - `exposures`     exposures to any experiment in the last 14 days, and connections that SDKs fetch flags by
 * - `same-ways`     how many of so many comparisons of the past with itself (A/A) found a difference
 * - `overlap`       another experiment that runs: how many members of the audience it had; `apart` by a namespace
 * - `variance`      what a member brings of a metric, or why the past cannot tell
 * - `planned-days`  whether the planned days find the minimum effect of a goal
 * - `clusters`      how many are drawn, where members are drawn together
 */
export type Check =
  | CheckOf<"described", { hypothesis: boolean; goals: number }>
  | CheckOf<"flags", { flags: string[] }>
  | CheckOf<"audience", { members: number; perWeek: number[]; untold: string[] }>
  | CheckOf<
      "metric-events",
      { metric: string; role: MetricRole; event: string; events: number; last: string | null }
    >
  | CheckOf<"exposures", { exposures: number; last: string | null; connections: number }>
  | CheckOf<"same-ways", { metric: string; deals: number; found: number; expected: number }>
  | CheckOf<"overlap", { experiment: string; members: number; share: number; apart: boolean }>
  | CheckOf<
      "variance",
      | { metric: string; role: MetricRole; why: string }
      | { metric: string; role: MetricRole; mean: number; variance: number; correlation: number | null }
    >
  | CheckOf<
      "planned-days",
      {
        metric: string;
        planned: number;
        needed: number | null;
        minimumEffect: number;
        smallestLift: number | null;
        power: number;
      }
    >
  | CheckOf<"clusters", { perArm: number; correlation: number | null; designEffect: number }>;
