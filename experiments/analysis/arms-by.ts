import type { SumsRow } from "#queries/experiments/metric-sums";
import { asMemberMetric } from "../design/as-member-metric";
import { armOf, clusteredArmOf, NOBODY } from "../arms/arm-of";
import type { ExperimentMetric } from "../design/experiment-metric";
import type { Arm } from "../statistics/arms/arm";
import type { Analysed } from "./analysed";

export interface NamedArm {
  variation: string;
  arm: Arm;
}

/** Each variation's arm by a metric, the control first; one without members is empty. */
export function armsBy(
  { assignment, design }: Analysed,
  rows: readonly SumsRow[],
  metric: ExperimentMetric,
  place: number,
): NamedArm[] {
  const arm = design.unit.of === "cluster" ? clusteredArmOf : armOf;
  return assignment.variations.map(({ key }, at) => ({
    variation: key,
    arm: arm(asMemberMetric(metric), rows.find((row) => row.arm === at + 1) ?? NOBODY, place),
  }));
}
