import type { PlannedMethod } from "../statistics/planning/plan";
import { expectedPower } from "../statistics/planning/expected-power";
import { smallestLift } from "../statistics/planning/smallest-lift";
import { unitsNeeded } from "../statistics/planning/units-needed";
import type { ExperimentAssignment } from "./experiment-assignment";
import type { ExperimentDesign } from "./experiment-design";
import { type Baseline, plannedVariance } from "./baseline";
import { type Enrolment, membersAfter } from "./enrolment";

/** Nobody plans longer than this. */
const MOST_DAYS = 365;
const HOURS_OF_DAY = 24;

/**
 * How long an experiment must run for one of its metrics.
 *
 * - `unitsNeeded`  members that each of two arms needs to find the design's minimum effect; null if no number is enough
 * - `daysNeeded`   days until the smaller arms have them; null if a year is not enough
 * - `smallestLift` the least relative difference that the planned days find as often as the design wants; null if none
 * - `power`        how often the planned days find the minimum effect
 */
export interface MetricPlan {
  unitsNeeded: number | null;
  daysNeeded: number | null;
  smallestLift: number | null;
  power: number;
}

/** Who comes, and which share (0–1) of them the experiment covers after its ramp. */
export interface Traffic {
  enrolment: Enrolment;
  share: number;
}

/**
 * Plans for a goal, which shares the chance of a mistake with the other goals and variations if the design corrects for many, or
 * for another metric, which does not.
 */
export function planMetric(
  baseline: Baseline,
  { enrolment, share }: Traffic,
  {
    design,
    assignment,
    isGoal,
  }: { design: ExperimentDesign; assignment: ExperimentAssignment; isGoal: boolean },
): MetricPlan {
  const expected = { mean: baseline.mean, variance: plannedVariance(baseline) };
  const { power } = design.analysis;
  const method = methodOf(design, assignment, isGoal);
  const perMember = share * pairShare(assignment);
  const ramping = rampDays(design);
  const unitsAfter = (days: number) => membersAfter(enrolment, Math.max(0, days - ramping)) * perMember;

  const needed = unitsNeeded({ expected, lift: design.minimumEffect, power, method });
  const units = needed.kind === "estimate" ? Math.ceil(needed.units) : null;
  const planned = unitsAfter(design.plannedDays);
  const found = planned > 0 ? smallestLift({ expected, units: planned, power, method }) : null;
  return {
    unitsNeeded: units,
    daysNeeded: units === null ? null : firstDay((days) => unitsAfter(days) >= units),
    smallestLift: found?.kind === "estimate" ? found.lift : null,
    power: planned > 0 ? expectedPower({ expected, units: planned, lift: design.minimumEffect, method }) : 0,
  };
}

function methodOf(
  { analysis, goals }: ExperimentDesign,
  { variations }: ExperimentAssignment,
  isGoal: boolean,
): PlannedMethod {
  const tests = isGoal && analysis.correction !== "none" ? goals.length * (variations.length - 1) : 1;
  const alpha = analysis.alpha / Math.max(1, tests);
  if (analysis.engine === "bayesian") return { engine: "bayesian", alpha };
  const { tuning } = analysis;
  return { engine: "frequentist", alpha, ...(analysis.looks === "sequential" && { sequential: { tuning } }) };
}

/**
 * How many units an arm of two equal ones has for each member of the experiment, where two that are not equal tell as much:
 * the harmonic mean of the control's share and that of the smallest other.
 */
function pairShare({ variations }: ExperimentAssignment): number {
  const [control = 0, ...others] = variations.map(({ weight }) => weight);
  const least = Math.min(...others);
  return control + least === 0 ? 0 : (2 * control * least) / (control + least);
}

const rampDays = ({ ramp }: ExperimentDesign): number =>
  Math.ceil((ramp?.steps.at(-1)?.afterHours ?? 0) / HOURS_OF_DAY);

function firstDay(isEnough: (days: number) => boolean): number | null {
  for (let days = 1; days <= MOST_DAYS; days += 1) if (isEnough(days)) return days;
  return null;
}
