import gammainc from "@stdlib/math-base-special-gammainc";

/**
 * How likely does a χ² variable lie above `square`?
 *
 * @param square  0 … ∞
 * @param degrees degrees of freedom, a whole number above 0
 * @returns 0 … 1; small tails keep their digits
 *
 * Source: the regularised upper incomplete gamma function, Abramowitz and Stegun, 26.4.19. Example: 3.841 with 1 → 0.05
 */
export const chiSquareTail = (square: number, degrees: number): number =>
  gammainc(square / 2, degrees / 2, true, true);
