import { type Difference, matchedDifference } from "../matching/matched-difference";
import { type Match, matchOf } from "../matching/match-of";
import { pooled, type Stratum, type Totals } from "../matching/stratum";
import type { StrataRow } from "./activity-strata";
import { COVARIATES, OUTCOMES, placeOf } from "./effect-numbers";

/**
 * What taking part changed of one number, each of those who took part against others.
 *
 * - `naive`   against everybody who came and did not take part, however unlike
 * - `matched` against those like them; null where `match` refuses that
 * - `runs`    how many activities it is known of by now: the others end too lately
 */
interface NumberEffect {
  number: (typeof OUTCOMES)[number]["number"];
  runs: number;
  took: number;
  naive: Difference | null;
  matched: Difference | null;
}

/** What an activity, or those of a type, did to those who took part; see docs/analyses/activity-effect.md. */
export interface ActivityEffect {
  /** how many activities it is read of */
  runs: number;
  match: Omit<Match, "balance"> & {
    balance: (Match["balance"][number] & { number: (typeof COVARIATES)[number] })[];
  };
  effects: NumberEffect[];
  /** what is sold less in the 30 days after, where it is surely less; null otherwise */
  cannibalised: Difference | null;
}

const NOBODY: Totals = { members: 0, sums: [], squares: [] };

/** The rows of both sides put together. */
function strataOf(rows: readonly StrataRow[]): Stratum[] {
  const strata = new Map<string, { took: Totals; others: Totals }>();
  for (const { run, stratum, took, members, sums, squares } of rows) {
    const key = JSON.stringify([run, stratum]);
    const known = strata.get(key) ?? { took: NOBODY, others: NOBODY };
    strata.set(key, { ...known, [took === 1 ? "took" : "others"]: { members, sums, squares } });
  }
  return [...strata.values()];
}

/** As one stratum, so that everybody is held against everybody. */
const unmatched = (strata: readonly Stratum[]): Stratum[] => [
  { took: pooled(strata.map((one) => one.took)), others: pooled(strata.map((one) => one.others)) },
];

/**
 * Works out what an activity did from the sums of its strata.
 *
 * @param daysSince how many whole days have passed since a local day
 */
export function activityEffect(
  rows: readonly StrataRow[],
  daysSince: (day: string) => number,
): ActivityEffect {
  const runs = (of: readonly StrataRow[]) => new Set(of.map(({ run }) => run)).size;
  const over = (days: number) => rows.filter(({ ends }) => daysSince(ends) > days);
  const known = over(0);
  const match = matchOf(strataOf(known), COVARIATES.map(placeOf));
  const effects = OUTCOMES.map(({ number, days }): NumberEffect => {
    const strata = strataOf(over(days));
    const place = placeOf(number);
    const isRefused = matchOf(strata, COVARIATES.map(placeOf)).refused !== null;
    return {
      ...{ number, runs: runs(over(days)), took: pooled(strata.map((one) => one.took)).members },
      naive: matchedDifference(unmatched(strata), place),
      matched: isRefused ? null : matchedDifference(strata, place),
    };
  });
  const after = effects.find(({ number }) => number === "sales_30")?.matched ?? null;
  return {
    runs: runs(known),
    match: {
      ...match,
      balance: match.balance.flatMap((one, place) => {
        const number = COVARIATES[place];
        return number === undefined ? [] : [{ ...one, number }];
      }),
    },
    effects,
    cannibalised: after !== null && after.interval.high < 0 ? lessOf(after) : null,
  };
}

const lessOf = ({ estimate, interval }: Difference): Difference => ({
  estimate: -estimate,
  interval: { low: -interval.high, high: -interval.low },
});
