import { armTies } from "#queries/experiments/arm-ties";
import { exposureCounts } from "#queries/experiments/exposure-counts";
import type { Reader } from "#queries/scope";
import { type Analysed, exposedOf, type Seen, scopeOf, spanOf } from "./analysed";
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
 * Reads what there is to say of the exposures.
 *
 * @param counted members (or clusters) who count, by arm
 */
export async function readHealth(
  reader: Reader,
  seen: Seen,
  analysed: Analysed,
  counted: readonly number[],
): Promise<Omit<Health, "imbalances">> {
  const { assignment, design } = analysed;
  const span = spanOf(analysed, seen.now);
  const scope = scopeOf(seen, analysed, span);
  const exposed = exposedOf(analysed, span);
  const { experiment, variations, exposed_from, exposed_to } = exposed;
  const [counts, [ties]] = await Promise.all([
    exposureCounts(reader, scope, { experiment, variations, exposed_from, exposed_to }),
    armTies(reader, scope, exposed),
  ]);
  const seeing = (arm: number | null) =>
    counts.reduce((sum, one) => (one.of === "all" && one.arm === arm ? sum + one.members : sum), 0);
  const arms = variations.map((_, place) => seeing(place + 1));
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
    ties: {
      ...partOf(ties?.tied ?? 0, ties?.members ?? 0),
      ...{ invited: ties?.invited ?? 0, grouped: ties?.grouped ?? 0 },
    },
  };
}
