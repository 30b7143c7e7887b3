import erfc from "@stdlib/math-base-special-erfc";

/**
 * How likely does a standard normal number lie above `z`?
 *
 * @param z in standard deviations, −∞ … ∞
 * @returns 0 … 1; small tails keep their digits, down to 1e-300 at z = 37
 *
 * Computed as erfc(z ÷ √2) ÷ 2 and not as one minus the rest, which would be 0 from z = 8.3 on.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.29. Example: 1.96 → 0.0250
 */
export const normalTail = (z: number): number => erfc(z / Math.SQRT2) / 2;
