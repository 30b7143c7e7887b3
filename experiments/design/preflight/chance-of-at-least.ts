/**
 * How often do at least so many of `trials` succeed, each with the chance `p` (between 0 and 1)? The binomial distribution's
 * upper tail. Example: 8 of 10 at 0.5 → 56 ÷ 1024
 */
export function chanceOfAtLeast(successes: number, trials: number, p: number): number {
  let chance = (1 - p) ** trials;
  let below = 0;
  for (let count = 0; count < successes; count += 1) {
    below += chance;
    chance *= ((trials - count) / (count + 1)) * (p / (1 - p));
  }
  return Math.max(0, 1 - below);
}
