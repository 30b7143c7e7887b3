import { sampleRatio } from "#experiments/statistics/checks/sample-ratio";
import type { Random } from "#ingest/simulator/chance/random";
import { scenario } from "../scenario";

const MEMBERS = 10_000;

/** Deals members to two arms, of which the second loses a share; whether that is told as a mismatch. */
function isMismatch(random: Random, weight: number, lost: number): boolean {
  const units = [0, 0];
  for (let member = 0; member < MEMBERS; member++) {
    const arm = random.chance(weight) ? 0 : 1;
    if (arm === 0 || !random.chance(lost)) units[arm] = (units[arm] ?? 0) + 1;
  }
  const found = sampleRatio([
    { units: units[0] ?? 0, weight },
    { units: units[1] ?? 0, weight: 1 - weight },
  ]);
  if (found.kind === "insufficient") throw new Error(found.reason);
  return found.mismatch;
}

/** Arms that get their shares, and one that loses an eighth of its members. */
export const sampleRatios = scenario({
  name: "shares of the arms",
  claims: {
    "shares are right, a mismatch is told": { is: "at most", rate: 0.001 },
    "uneven shares are right, a mismatch is told": { is: "at most", rate: 0.001 },
    "an eighth of an arm is lost, a mismatch is told": { is: "at least", rate: 0.98 },
  },
  play: (random) => ({
    "shares are right, a mismatch is told": isMismatch(random, 0.5, 0),
    "uneven shares are right, a mismatch is told": isMismatch(random, 0.9, 0),
    "an eighth of an arm is lost, a mismatch is told": isMismatch(random, 0.5, 0.125),
  }),
});
