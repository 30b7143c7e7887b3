import { scorecardOf } from "../analysis/scorecard-of";
import type { Scorecard } from "../analysis/scorecard";
import type { ExperimentMetric } from "../design/experiment-metric";
import { compoundEffects } from "../statistics/portfolio/compound-effects";
import { type FoundEffect, shrinkEffects } from "../statistics/portfolio/shrink-effects";
import type { Report } from "./read-reports";

/**
 * What experiments with the same first goal found together; effects are relative, better is above 0.
 *
 * - `experiments` how many told an effect on it, `shipped` how many of these were released
 * - `found`       what the released ones make together, by their own estimates
 * - `shrunken`    the same, each estimate drawn towards the mean of all that were tried
 */
export interface GoalPortfolio {
  metric: ExperimentMetric;
  experiments: number;
  shipped: number;
  found: FoundEffect;
  shrunken: FoundEffect;
}

/** What came of all experiments that ended; `won` of them had a treatment that the design's rule would ship. */
export interface Portfolio {
  ended: number;
  won: number;
  goals: GoalPortfolio[];
}

interface Told extends FoundEffect {
  metric: ExperimentMetric;
  shipped: boolean;
}

/**
 * Sums up what a project's experiments found.
 *
 * @param reports  one of each run
 * @param released by experiment the variation that flags follow, null for none
 */
export function portfolioOf(
  reports: readonly Report[],
  released: ReadonlyMap<string, string | null>,
): Portfolio {
  const cards = reports.map(({ experiment, evidence }) => ({ experiment, card: scorecardOf(evidence) }));
  const told = cards.flatMap(({ experiment, card }) => toldBy(card, released.get(experiment) ?? null) ?? []);
  const byGoal = new Map<string, Told[]>();
  for (const one of told) {
    const name = nameOf(one.metric);
    byGoal.set(name, [...(byGoal.get(name) ?? []), one]);
  }
  return {
    ended: cards.length,
    won: cards.filter(({ card }) => card.verdict.word === "ship").length,
    goals: [...byGoal.values()].flatMap(goalPortfolio),
  };
}

const nameOf = (metric: ExperimentMetric) =>
  metric.kind === "catalogue" ? `catalogue ${metric.metric}` : `own ${metric.name}`;

/** The effect on the first goal: of the variation that was released, or of the one that looks best. */
function toldBy({ metrics, health }: Scorecard, released: string | null): Told | null {
  const goal = metrics.find(({ role }) => role === "goal");
  if (goal === undefined || health.shares.mismatch) return null;
  const sign = goal.better === "up" ? 1 : -1;
  const effects = goal.effects.flatMap(({ variation, relative }) =>
    relative.kind === "estimate" && relative.standardError > 0
      ? [{ variation, estimate: sign * relative.estimate, standardError: relative.standardError }]
      : [],
  );
  const [best] = effects.toSorted((one, other) => other.estimate - one.estimate);
  const own = effects.find(({ variation }) => variation === released);
  const chosen = own ?? best;
  return chosen ? { ...chosen, metric: goal.metric, shipped: own !== undefined } : null;
}

function goalPortfolio(told: Told[]): GoalPortfolio | [] {
  const [first] = told;
  if (first === undefined) return [];
  const { effects } = shrinkEffects(told);
  return {
    metric: first.metric,
    experiments: told.length,
    shipped: told.filter(({ shipped }) => shipped).length,
    found: compoundEffects(told.filter(({ shipped }) => shipped)),
    shrunken: compoundEffects(effects.filter((_, place) => told[place]?.shipped)),
  };
}
