import type { Period } from "#queries/period";
import { localMidnightIn } from "#queries/period/local-midnight";
import type { Reader } from "#queries/scope";
import type { Control } from "#store/postgres/control";
import type { Analysed, Seen } from "../analysis/analysed";
import { readScorecard } from "../analysis/read-scorecard";
import type { Scorecard } from "../analysis/scorecard";
import { scorecardOf } from "../analysis/scorecard-of";
import { readHoldouts } from "../flags/holdouts";
import { readExperiments } from "../lifecycle/find-experiment";
import type { Interval } from "../statistics/comparison";
import { holdoutExperiment } from "./holdout-experiment";
import { readReports } from "./read-reports";

/**
 * What net sales an experiment or a holdout added, which is the only way to know what would not have been sold without.
 *
 * - `members`   how many were given the variation
 * - `perMember` what each of them brought more than those without it, and between what, in the currency
 * - `believed`  false where the arms did not get their shares of members
 */
export interface Increment {
  of: "experiment" | "holdout";
  key: string;
  name: string;
  variation: string;
  members: number;
  perMember: number;
  interval: Interval;
  believed: boolean;
}

type Named = Pick<Increment, "of" | "key" | "name">;

/** What each treatment added to net sales, as far as its scorecard measures them. */
function incrementsOf(named: Named, { metrics, health }: Scorecard): Increment[] {
  const card = metrics.find(({ metric }) => metric.kind === "catalogue" && metric.metric === "net_sales");
  if (card === undefined) return [];
  return card.effects.flatMap(({ variation, absolute }) =>
    absolute.kind === "estimate"
      ? [
          {
            ...{ ...named, variation, perMember: absolute.estimate, interval: absolute.interval },
            members: card.arms.find((arm) => arm.variation === variation)?.n ?? 0,
            believed: !health.shares.mismatch,
          },
        ]
      : [],
  );
}

/** Whether a run from an instant to another, null for going on, has anything of some local days. */
const meets = (period: Period, zone: string, from: Date, to: Date | null): boolean => {
  const midnight = localMidnightIn(zone);
  return from.getTime() < midnight(period.to) && (to === null || to.getTime() >= midnight(period.from));
};

/** What was measured on the days of a period: by holdouts as they stand now, and by experiments that ended. */
export async function readIncrements(
  { control, warehouse }: { control: Pick<Control, "db">; warehouse: Reader },
  seen: Seen,
  period: Period,
): Promise<Increment[]> {
  const { id, zone } = seen.project;
  const [holdouts, reports, experiments] = await Promise.all([
    readHoldouts(control, id),
    readReports(control, id),
    readExperiments(control, id),
  ]);
  const nameOf = (experiment: string) =>
    experiments.find(({ key }) => key === experiment)?.name ?? experiment;
  const held = holdouts.filter(
    ({ beganAt, endedAt }) => beganAt < seen.now && meets(period, zone, beganAt, endedAt),
  );
  const cards = await Promise.all(
    held.map(async (holdout) => ({
      named: { of: "holdout", key: holdout.key, name: holdout.name } as const,
      card: await readScorecard(warehouse, seen, holdoutExperiment(holdout)),
    })),
  );
  const kept = reports.filter(({ evidence }) => runMeets(evidence.experiment, period, zone));
  return [
    ...cards.flatMap(({ named, card }) => incrementsOf(named, card)),
    ...kept.flatMap(({ experiment, evidence }) =>
      incrementsOf({ of: "experiment", key: experiment, name: nameOf(experiment) }, scorecardOf(evidence)),
    ),
  ];
}

function runMeets({ phases }: Pick<Analysed, "phases">, period: Period, zone: string): boolean {
  const run = phases.at(-1);
  if (run === undefined) return false;
  return meets(period, zone, new Date(run.from), run.to === null ? null : new Date(run.to));
}
