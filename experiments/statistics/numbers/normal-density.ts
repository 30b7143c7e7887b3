const AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

/** The height of the standard normal curve at `z` standard deviations. Example: 0 → 0.3989 */
export const normalDensity = (z: number): number => AT_ZERO * Math.exp(-0.5 * z * z);
