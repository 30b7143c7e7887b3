import { binomialBounds } from "./binomial-bounds";
import type { Claim } from "./scenario";

/** How rarely a claim that holds is said not to, on either side. */
const RARELY = 1e-4;

/** One claim, and in how many of the experiments it was so; `least` and `most` are what chance leaves of its rate. */
export interface Calibrated {
  scenario: string;
  says: string;
  claim: Claim;
  experiments: number;
  seen: number;
  least: number;
  most: number;
  holds: boolean;
}

/** Holds what was so in each of some experiments against what is claimed of them. */
export function judgeClaims(
  { name, claims }: { name: string; claims: Readonly<Record<string, Claim>> },
  were: readonly Readonly<Record<string, boolean>>[],
): Calibrated[] {
  return Object.entries(claims).map(([says, claim]) => {
    const { least, most } = binomialBounds(were.length, claim.rate, RARELY);
    const seen = were.filter((was) => was[says] === true).length;
    const holds = (claim.is === "at most" || seen >= least) && (claim.is === "at least" || seen <= most);
    return { ...{ scenario: name, says, claim, experiments: were.length }, ...{ seen, least, most, holds } };
  });
}
