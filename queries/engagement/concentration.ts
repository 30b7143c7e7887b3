/** So many members interacted exactly so often. */
export interface InteractionCount {
  interactions: number;
  members: number;
}

/** The first so many members, 0–1 of all, made that share of all interactions; null while there are none. */
export interface CurvePoint {
  of: number;
  members: number;
  share: number | null;
}

const SHARES = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** How many members a share of them is: at least one, if there are any. */
export const membersOf = (share: number, members: number): number =>
  Math.max(0, Math.ceil(share * members - 1e-9));

/**
 * How much of all interaction the most active members make: the curve of Lorenz, from its busy end.
 *
 * @param counts every active member in one of them, those who interacted most often first
 */
export function concentrationCurve(counts: readonly InteractionCount[]): CurvePoint[] {
  const members = counts.reduce((sum, count) => sum + count.members, 0);
  const all = counts.reduce((sum, count) => sum + count.members * count.interactions, 0);
  return SHARES.map((of) => {
    const first = membersOf(of, members);
    return { of, members: first, share: all === 0 ? null : interactionsOf(first, counts) / all };
  });
}

function interactionsOf(first: number, counts: readonly InteractionCount[]): number {
  let left = first;
  let sum = 0;
  for (const { members, interactions } of counts) {
    const taken = Math.min(left, members);
    sum += taken * interactions;
    left -= taken;
  }
  return sum;
}
