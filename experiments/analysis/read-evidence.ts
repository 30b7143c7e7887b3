import { armTies } from "#queries/experiments/arm-ties";
import { exposureCounts } from "#queries/experiments/exposure-counts";
import type { Reader } from "#queries/scope";
import { type Analysed, exposedOf, type Seen, scopeOf, spanOf } from "./analysed";
import type { Evidence } from "./evidence";
import { readSums } from "./read-sums";

const NOBODY = { members: 0, invited: 0, grouped: 0, tied: 0 };

/**
 * Reads what an experiment's members brought, in one pass, and what there is to say of their exposures.
 *
 * @throws RangeError when it has not begun
 */
export async function readEvidence(
  reader: Reader,
  seen: Seen,
  { key, assignment, design, phases }: Analysed,
): Promise<Evidence> {
  const experiment = { key, assignment, design, phases: [...phases] };
  const span = spanOf(experiment, seen.now);
  const scope = scopeOf(seen, experiment, span);
  const exposed = exposedOf(experiment, span);
  const { variations, exposed_from, exposed_to } = exposed;
  const split = design.unit.of === "cluster" ? undefined : "exposure day";
  const [sums, counts, [ties = NOBODY]] = await Promise.all([
    readSums(reader, seen, experiment, split),
    exposureCounts(reader, scope, { experiment: key, variations, exposed_from, exposed_to }),
    armTies(reader, scope, exposed),
  ]);
  return { experiment, now: seen.now.getTime(), sums, counts, ties };
}
