/**
 * The least that a comparison of two shares can cost: two means, two variances, a root and a quotient, in place and without
 * a distribution. What the statistics are measured against.
 */
export function bareArithmetic(turn: number): number {
  const control = (1000 + (turn % 50)) / 10_000;
  const treatment = 1030 / 10_000;
  const spread = (treatment * (1 - treatment)) / 10_000 + (control * (1 - control)) / 10_000;
  return (treatment - control) / Math.sqrt(spread);
}
