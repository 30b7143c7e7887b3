import type { TiesRow } from "#queries/experiments/arm-ties";
import type { ExposureCount } from "#queries/experiments/exposure-counts";
import type { Analysed } from "./analysed";
import type { Imbalance } from "./check-before";
import { checkShares, type Shares, suspectsOf } from "./check-shares";

/** So many of so many. */
interface Part {
  members: number;
  share: number;
}

/**
 * Whether an experiment's numbers may be believed.
 *
 * - `shares`     of all members who were exposed to one variation; of clusters where these were drawn
 * - `counted`    the same of those who count, where they count from something they did on
 * - `several`    who saw more than one variation, `unknown` who saw one that the experiment does not have
 * - `ties`       who knows somebody in another arm: invited them, was invited by them, or shares a community with them
 * - `imbalances` by what the arms differed before
 */
export interface Health {
  shares: Shares;
  counted: Pick<Shares, "members" | "p" | "mismatch"> | null;
  several: Part;
  unknown: Part;
  ties: Part & { invited: number; grouped: number };
  imbalances: Imbalance[];
}

const partOf = (members: number, all: number): Part => ({ members, share: all === 0 ? 0 : members / all });

/**
 * What there is to say of an experiment's exposures.
 *
 * @param counted members (or clusters) who count, by arm
 */
export function healthOf(
  { assignment, design }: Pick<Analysed, "assignment" | "design">,
  { counts, ties, counted }: { counts: readonly ExposureCount[]; ties: TiesRow; counted: readonly number[] },
): Omit<Health, "imbalances"> {
  const seeing = (arm: number | null) =>
    counts.reduce((sum, one) => (one.of === "all" && one.arm === arm ? sum + one.members : sum), 0);
  const arms = assignment.variations.map((_, place) => seeing(place + 1));
  const [several, unknown] = [seeing(null), seeing(0)];
  const all = arms.reduce((sum, members) => sum + members, several + unknown);
  const isClustered = design.unit.of === "cluster";
  return {
    shares: {
      ...checkShares(isClustered ? counted : arms, assignment),
      suspects: isClustered ? [] : suspectsOf(counts, assignment),
    },
    counted: design.exposure.activation === null ? null : checkShares(counted, assignment),
    several: partOf(several, all),
    unknown: partOf(unknown, all),
    ties: { ...partOf(ties.tied, ties.members), invited: ties.invited, grouped: ties.grouped },
  };
}
