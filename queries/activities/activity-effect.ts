import type { Difference } from "../matching/matched-difference";
import { COVARIATES, OUTCOMES } from "./effect-numbers";
import { type MatchedEffect, matchedEffect } from "./matched-effect";
import type { StrataRow } from "./strata-sql";

/** What an activity, or those of a type, did to those who took part; see docs/analyses/activity-effect.md. */
export interface ActivityEffect extends MatchedEffect {
  /** what is sold less in the 30 days after, where it is surely less; null otherwise */
  cannibalised: Difference | null;
}

/**
 * Works out what an activity did from the sums of its strata.
 *
 * @param daysSince how many whole days have passed since a local day
 * @param repeats   of each outcome, where members are in several activities; see repeats-sql.ts
 */
export function activityEffect(
  rows: readonly StrataRow[],
  daysSince: (day: string) => number,
  repeats: readonly number[],
): ActivityEffect {
  const effect = matchedEffect(rows, daysSince, { covariates: COVARIATES, outcomes: OUTCOMES, repeats });
  const after = effect.effects.find(({ number }) => number === "sales_30")?.matched ?? null;
  return { ...effect, cannibalised: after !== null && after.interval.high < 0 ? lessOf(after) : null };
}

const lessOf = ({ estimate, interval }: Difference): Difference => ({
  estimate: -estimate,
  interval: { low: -interval.high, high: -interval.low },
});
