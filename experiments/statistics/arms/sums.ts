/** Sums of an amount over an arm's units. */
export interface Amounts {
  readonly kind: "amount";
  readonly sum: number;
  readonly sumSquares: number;
}

/** Sums of one variable over an arm's units. Of a yes or no the squares are the sum itself. */
export type Sums = { readonly kind: "yes-no"; readonly sum: number } | Amounts;

export const squaresOf = (sums: Sums): number => (sums.kind === "yes-no" ? sums.sum : sums.sumSquares);

export const meanOf = (sums: Sums, n: number): number => (n === 0 ? 0 : sums.sum / n);

/**
 * The variance of one unit: x̄ (1 − x̄) of a yes or no, the sample's with n − 1 of an amount.
 *
 * Σx² − (Σx)² ÷ n, in this order of operations, loses digits where the mean is far larger than the spread; how many is
 * what roundingOf tells.
 */
export function varianceOf(sums: Sums, n: number): number {
  if (n === 0) return 0;
  if (sums.kind === "yes-no") return (sums.sum / n) * (1 - sums.sum / n);
  return n === 1 ? 0 : (sums.sumSquares - (sums.sum * sums.sum) / n) / (n - 1);
}

/** The covariance of two variables of one unit; `products` is Σ of their products over the units. */
export function covarianceOf(one: Sums, other: Sums, products: number, n: number): number {
  if (n <= 1) return 0;
  if (one.kind === "yes-no" && other.kind === "yes-no") {
    return products / n - (one.sum * other.sum) / (n * n);
  }
  return (products - (one.sum * other.sum) / n) / (n - 1);
}

/**
 * How large a variance of one unit the rounding of its sums alone may feign: a running total of n numbers is off by at most
 * (n − 1) u Σx², and of n equal numbers, which are always rounded the same way, by a good part of that.
 *
 * Source: Higham, Accuracy and Stability of Numerical Algorithms (2nd ed.), (4.4); u is half a unit of the last digit.
 */
export const roundingOf = (sums: Sums, n: number): number =>
  sums.kind === "yes-no" || n === 0 ? 0 : (Number.EPSILON * Math.max(8, n / 8) * sums.sumSquares) / n;

/** The sums over two sets of units; a yes or no counts as an amount from then on, with the sample's variance. */
export const addSums = (one: Sums, other: Sums): Amounts => ({
  kind: "amount",
  sum: one.sum + other.sum,
  sumSquares: squaresOf(one) + squaresOf(other),
});
