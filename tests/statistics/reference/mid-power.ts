import type { PlannedMethod } from "#experiments/statistics/planning/plan";
import type { Running } from "#experiments/statistics/planning/growth-needed";

export interface MidPowerSettings {
  alpha: number;
  sequential: boolean;
  sequential_tuning_parameter: number;
  p_value_corrected: boolean;
  prior: { proper: boolean; mean: number; stddev: number } | null;
  target_mde: number;
  target_power: number;
  num_goal_metrics: number;
  num_variations: number;
}

/** The running experiment as the library takes it, and the power that each of the goal metrics must reach. */
export function midPowerOf(
  settings: MidPowerSettings,
  { standardError, units }: { standardError: number; units: number },
): { running: Running; power: number } {
  const tests = settings.p_value_corrected ? (settings.num_variations - 1) * settings.num_goal_metrics : 1;
  const alpha = settings.alpha / tests;
  const { prior } = settings;
  const method: PlannedMethod = prior?.proper
    ? { engine: "bayesian", alpha, prior: { mean: prior.mean, sd: prior.stddev } }
    : {
        engine: "frequentist",
        alpha,
        ...(settings.sequential && { sequential: { tuning: settings.sequential_tuning_parameter } }),
      };
  return {
    running: { standardError, units, effect: settings.target_mde, method },
    power: settings.target_power ** (1 / settings.num_goal_metrics),
  };
}
