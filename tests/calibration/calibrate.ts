import { Random } from "#ingest/simulator/chance/random";
import { binomialBounds } from "./binomial-bounds";
import type { Claim, Scenario } from "./scenario";

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

/** Plays a scenario so many times and holds what was seen against what is claimed. The same seed plays the same. */
export function calibrate(
  { name, claims, play }: Scenario,
  { experiments, seed, number }: { experiments: number; seed: number; number: number },
): Calibrated[] {
  const seen = new Map<string, number>();
  for (let turn = 0; turn < experiments; turn++) {
    const was = play(new Random().reset(seed, number, turn));
    for (const [says, isSo] of Object.entries(was)) seen.set(says, (seen.get(says) ?? 0) + Number(isSo));
  }
  return Object.entries(claims).map(([says, claim]) => {
    const { least, most } = binomialBounds(experiments, claim.rate, RARELY);
    const count = seen.get(says) ?? 0;
    const holds = (claim.is === "at most" || count >= least) && (claim.is === "at least" || count <= most);
    return { scenario: name, says, claim, experiments, seen: count, least, most, holds };
  });
}
