import type { ExperimentAssignment } from "../experiment-assignment";
import type { ExperimentDesign } from "../experiment-design";
import type { ExperimentPlan, PlannedMetric } from "../plan-experiment";
import type { Check } from "./check";

/** Fewer clusters an arm than this, and their spread is hardly known. */
const FEW_CLUSTERS = 40;

/** What a plan says about the audience, each metric's spread, the planned days, and the clusters that are drawn. */
export function checkPlan(
  { members, perWeek, untold, metrics, traffic }: ExperimentPlan,
  { design, assignment }: { design: ExperimentDesign; assignment: ExperimentAssignment },
): Check[] {
  const least = Math.min(...assignment.variations.map(({ weight }) => weight));
  return [
    {
      key: "audience",
      state: members === 0 ? "block" : untold.length > 0 ? "warn" : "ok",
      facts: { members, perWeek, untold },
    },
    ...metrics.flatMap((metric) => [
      checkVariance(metric),
      ...checkDays(metric, design),
      ...checkClusters(metric, design, traffic.share * least),
    ]),
  ];
}

/** Goals and guardrails cannot be judged without a spread. */
function checkVariance(planned: PlannedMetric): Check {
  const { name: metric, role } = planned;
  if (planned.kind === "not planned") {
    const state = role !== "secondary" && planned.why !== "quantile" ? "block" : "warn";
    return { key: "variance", state, facts: { metric, role, why: planned.why } };
  }
  const { mean, variance, correlation } = planned.baseline;
  return { key: "variance", state: "ok", facts: { metric, role, mean, variance, correlation } };
}

function checkDays(planned: PlannedMetric, { plannedDays, minimumEffect }: ExperimentDesign): Check[] {
  if (planned.kind === "not planned" || planned.role !== "goal") return [];
  const { daysNeeded: needed, smallestLift, power } = planned.plan;
  const facts = { metric: planned.name, planned: plannedDays, needed, minimumEffect, smallestLift, power };
  const reached = needed !== null && needed <= plannedDays;
  return [{ key: "planned-days", state: reached ? "ok" : "warn", facts }];
}

function checkClusters(planned: PlannedMetric, { unit }: ExperimentDesign, share: number): Check[] {
  if (planned.kind === "not planned" || planned.role !== "goal" || unit.of === "member") return [];
  const { clusters, intraclass: correlation, designEffect } = planned.baseline;
  const perArm = Math.floor(clusters * share);
  const state = perArm < FEW_CLUSTERS ? "warn" : "ok";
  return [{ key: "clusters", state, facts: { perArm, correlation, designEffect } }];
}
