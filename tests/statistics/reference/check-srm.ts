import { sampleRatio } from "#experiments/statistics/checks/sample-ratio";
import { chiSquareTail } from "#experiments/statistics/numbers/chi-square-tail";

/**
 * The reference's p-value of the counts: 1 without units, and an arm of weight 0 is left out of the sum but neither of the
 * total nor of the degrees of freedom.
 */
export function checkSrm(users: readonly number[], weights: readonly number[]): number {
  if (weights.includes(0)) return withIdleArms(users, weights);
  const checked = sampleRatio(users.map((units, arm) => ({ units, weight: weights[arm] ?? 0 })));
  return checked.kind === "estimate" ? checked.p : 1;
}

function withIdleArms(users: readonly number[], weights: readonly number[]): number {
  const total = users.reduce((sum, units) => sum + units, 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 1;
  const square = users.reduce((sum, units, arm) => {
    const expected = ((weights[arm] ?? 0) / whole) * total;
    return expected > 0 ? sum + (units - expected) ** 2 / expected : sum;
  }, 0);
  return chiSquareTail(square, users.length - 1);
}
