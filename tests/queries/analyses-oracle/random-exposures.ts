import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";

/** The variations that exposures name; the last is none of the experiment's. */
export const VARIATIONS = ["0", "1", "big"] as const;
const UNKNOWN = "gone";

/**
 * What a member saw of an experiment, at any instants that `instant` gives, some twice at the same one: as a rule one
 * variation several times, for some two, for some one that nobody knows; one member in five saw nothing.
 */
export function randomExposures(
  draws: Draws,
  person: string,
  experiment: string,
  instant: () => number,
): DrawnEvent[] {
  if (draws.chance(0.2)) return [];
  const own = draws.chance(0.05) ? UNKNOWN : draws.one(VARIATIONS);
  return Array.from({ length: 1 + draws.below(4) }, () => instant()).flatMap((time) => {
    const variation = draws.chance(0.06) ? draws.one([...VARIATIONS, UNKNOWN]) : own;
    const seen = {
      ...{ person, event: "Experiment Viewed", time, experiment, variation, traits: {} },
      ...{ channel: draws.one(["wechat", "weibo", ""]), category: "", order: "", money: "0", score: null },
      properties: { topic: draws.one(["tea", "cups"]) },
    };
    return draws.chance(0.1) ? [seen, { ...seen, variation: draws.one(VARIATIONS) }] : [seen];
  });
}
