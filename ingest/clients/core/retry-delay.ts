const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * How long to wait before the next attempt: at least what the answer says, else anything up to twice as long as before,
 * so that clients which failed together do not come back together.
 *
 * @param attempt how many have failed, from 1
 * @param retryAfter the header: seconds or a date, null without
 * @param chance 0 ≤ … < 1
 */
export function retryDelay(attempt: number, retryAfter: string | null, chance: number, now: number): number {
  const header = retryAfter || "";
  const asked = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  if (asked > 0) return Math.min(asked, 24 * 3_600_000) + chance * FIRST_MS;
  return chance * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
}
