import { growthNeeded, powerAfter } from "../statistics/planning/growth-needed";
import type { ExperimentDesign } from "../design/experiment-design";
import type { Compared } from "./compare-metric";

/**
 * How likely the experiment finds its minimum effect, as far as it has come, and for how many more days it would have to
 * run at its pace to be as likely to as it was designed; null where that is out of reach.
 */
export interface PowerSoFar {
  variation: string;
  power: number;
  daysLeft: number | null;
}

/**
 * @param units of control and treatment together
 * @param tests that are read together, among which alpha is divided
 * @returns null where the relative difference is not known
 */
export function powerSoFar(
  { variation, relative }: Compared,
  { design, units, tests, days }: { design: ExperimentDesign; units: number; tests: number; days: number },
): PowerSoFar | null {
  if (relative.kind !== "estimate" || !(relative.standardError > 0)) return null;
  const { analysis, minimumEffect } = design;
  const alpha = analysis.correction === "none" ? analysis.alpha : analysis.alpha / Math.max(1, tests);
  const running = {
    standardError: relative.standardError,
    units,
    effect: minimumEffect,
    method:
      analysis.engine === "bayesian"
        ? ({ engine: "bayesian", alpha: analysis.alpha } as const)
        : ({
            engine: "frequentist",
            alpha,
            ...(analysis.looks === "sequential" && { sequential: { tuning: analysis.tuning } }),
          } as const),
  };
  const needed = growthNeeded(running, analysis.power);
  return {
    variation,
    power: powerAfter(running, 0),
    daysLeft: needed.kind === "estimate" ? Math.ceil(needed.growth * days) : null,
  };
}
