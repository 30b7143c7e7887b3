import { type Balance, balanceOf } from "./balance";
import { matchedOf, membersOf, type Stratum } from "./stratum";

/** Fewer than these on either side tell nothing. */
export const FEWEST = 30;
/** So many of those who took part must have a match, or they are not those who are spoken of. */
const LEAST_MATCHED = 0.5;
/** As far apart as members may be and still count as alike, in standard deviations. */
export const MOST_APART = 0.1;

/**
 * Whether those who took part can be held against others, and why not:
 *
 * - `few`     fewer than 30 matched took part, or the others weigh as few
 * - `unlike`  more than half of those who took part are like nobody who did not
 * - `apart`   matched they still differ by more than 0.1 standard deviations in what they did before
 */
export interface Match {
  took: number;
  matched: number;
  others: number;
  /** how many others of equal weight would tell as much */
  worth: number;
  balance: Balance[];
  refused: "few" | "unlike" | "apart" | null;
}

/** How well those who took part are matched. @param places of the numbers of the time before */
export function matchOf(strata: readonly Stratum[], places: readonly number[]): Match {
  const pairs = matchedOf(strata);
  const took = membersOf(strata.map((one) => one.took));
  const matched = membersOf(pairs.map((one) => one.took));
  const squares = pairs.reduce((sum, one) => sum + one.took.members ** 2 / one.others.members, 0);
  const worth = squares === 0 ? 0 : matched ** 2 / squares;
  const balance = places.map((place) => balanceOf(strata, place));
  const isApart = balance.some(({ after }) => after !== null && Math.abs(after) > MOST_APART);
  const isFew = matched < FEWEST || worth < FEWEST;
  const isUnlike = took >= FEWEST && matched < LEAST_MATCHED * took;
  return {
    ...{ took, matched, others: membersOf(strata.map((one) => one.others)), worth, balance },
    refused: isUnlike ? "unlike" : isFew ? "few" : isApart ? "apart" : null,
  };
}
