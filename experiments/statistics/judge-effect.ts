import { believeEffect } from "./bayesian/believe-effect";
import type { Estimate, Interval } from "./comparison";
import type { Effect } from "./effects/effect";
import { testEffect } from "./frequentist/test-effect";
import type { ScaledDifference, Settings } from "./settings";

/** An effect, told with the interval and the chances of the method asked for, and scaled if that is asked for. */
export function judgeEffect(effect: Effect, { difference, method }: Settings): Estimate {
  const estimate =
    method.engine === "frequentist" ? testEffect(effect, method) : believeEffect(effect, method);
  return difference.kind === "scaled" ? scaled(estimate, difference) : estimate;
}

/** Everything that is in the metric's unit, as what it comes to per day over all members. */
function scaled(estimate: Estimate, { members, trafficShare, days }: ScaledDifference): Estimate {
  const times = members / (trafficShare * days);
  const interval: Interval = { low: estimate.interval.low * times, high: estimate.interval.high * times };
  const told = {
    estimate: estimate.estimate * times,
    standardError: estimate.standardError * times,
    interval,
  };
  if (estimate.engine === "frequentist") return { ...estimate, ...told };
  const risk = { keep: estimate.risk.keep * times, ship: estimate.risk.ship * times };
  return { ...estimate, ...told, risk };
}
