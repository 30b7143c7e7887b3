import { type Difference, matchedDifference } from "../matching/matched-difference";
import { type Match, matchOf } from "../matching/match-of";
import { pooled, type Stratum, type Totals } from "../matching/stratum";
import { differentMembers } from "./different-members";
import { type EffectNumber, type Outcome, placeOf } from "./effect-numbers";
import type { StrataRow } from "./strata-sql";

/**
 * What taking part changed of one number, each of those who took part against others.
 *
 * - `naive`   against everybody who came and did not take part, however unlike
 * - `matched` against those like them; null where `match` refuses that
 * - `runs`    how many runs it is known of by now: the others end too lately
 * - `took`    how many took part in these, each in each of them
 * - `did`     how many different members took part and have more than nothing of it
 */
interface NumberEffect {
  number: EffectNumber;
  runs: number;
  took: number;
  did: number;
  naive: Difference | null;
  matched: Difference | null;
}

/**
 * What something did to those who took part, and how they are matched; `runs` is how many runs it is read of.
 *
 * `match` counts a member in each run, for that is what is held against each other; `members` are different ones.
 */
export interface MatchedEffect {
  runs: number;
  members: { took: number; matched: number; others: number };
  match: Omit<Match, "balance"> & { balance: (Match["balance"][number] & { number: EffectNumber })[] };
  effects: NumberEffect[];
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
 * Works out what taking part did from the sums of strata.
 *
 * @param daysSince how many whole days have passed since a local day
 * @param of        in what both sides must be alike, and what is held against each other; `repeats` of each of these where
 *                  members are in several runs, see repeats-sql.ts
 */
export function matchedEffect(
  rows: readonly StrataRow[],
  daysSince: (day: string) => number,
  of: {
    covariates: readonly EffectNumber[];
    outcomes: readonly Outcome[];
    repeats?: readonly number[];
  },
): MatchedEffect {
  const runs = (some: readonly StrataRow[]) => new Set(some.map(({ run }) => run)).size;
  const over = (days: number) => rows.filter(({ ends }) => daysSince(ends) > days);
  const places = of.covariates.map(placeOf);
  const match = matchOf(strataOf(over(0)), places);
  const everybody = { number: null, days: 0 };
  return {
    runs: runs(over(0)),
    members: {
      took: differentMembers(rows, "took", everybody),
      matched: differentMembers(rows, "matched", everybody),
      others: differentMembers(rows, "others", everybody),
    },
    match: {
      ...match,
      balance: match.balance.flatMap((one, place) => {
        const number = of.covariates[place];
        return number === undefined ? [] : [{ ...one, number }];
      }),
    },
    effects: of.outcomes.map(({ number, days }, at) => {
      const strata = strataOf(over(days));
      const place = placeOf(number);
      const isRefused = matchOf(strata, places).refused !== null;
      return {
        ...{ number, runs: runs(over(days)), took: pooled(strata.map((one) => one.took)).members },
        did: differentMembers(rows, "took", { number, days }),
        naive: matchedDifference(unmatched(strata), place),
        matched: isRefused ? null : matchedDifference(strata, place, of.repeats?.[at]),
      };
    }),
  };
}
