import type { SumsRow } from "#queries/experiments/metric-sums";
import { asMemberMetric } from "../design/as-member-metric";
import type { ExperimentMetric } from "../design/experiment-metric";
import type { Arm } from "../statistics/arms/arm";
import type { Analysed } from "./analysed";
import { armOf } from "./arm-of";

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
  const nobody: SumsRow = {
    ...{ arm: 0, value: null, members: 0 },
    ...{ units: [], sums: [], products: [], steps: [], quantiles: [] },
  };
  return assignment.variations.map(({ key }, at) => ({
    variation: key,
    arm: armOf(
      asMemberMetric(metric),
      rows.find((row) => row.arm === at + 1) ?? nobody,
      place,
      design.unit.of === "cluster",
    ),
  }));
}
