import type { Balance } from "#store/events/balance";

/**
 * Makes the judge of audits in a row. While the door writes, a count may miss a segment that is being renamed; so a
 * difference is believed once it was the same in three audits.
 *
 * @returns the balances whose difference is believed
 */
export function confirmDifferences(): (balances: readonly Balance[]) => Balance[] {
  const AUDITS = 3;
  let seen = new Map<string, { difference: number; times: number }>();
  return (balances) => {
    const now = new Map<string, { difference: number; times: number }>();
    for (const { project, source, difference } of balances) {
      if (difference === 0) continue;
      const key = `${project} ${source}`;
      const before = seen.get(key);
      now.set(key, { difference, times: before?.difference === difference ? before.times + 1 : 1 });
    }
    seen = now;
    return balances.filter(({ project, source }) => (now.get(`${project} ${source}`)?.times ?? 0) >= AUDITS);
  };
}
