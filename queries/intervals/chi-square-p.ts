/**
 * How likely is it that two groups differ as much as these or more where there is no difference? Pearson's χ² test of a
 * table of two by two, without continuity correction.
 *
 * @param group  successes and failures of the group, whole numbers
 * @param others those of the group it is held against
 * @returns 0 … 1; 1 where all or none succeeded, or a group is empty
 *
 * Holds where each expected count is 5 or more (Cochran, Biometrics 10 (1954) 417–451).
 */
export function chiSquareP(group: readonly [number, number], others: readonly [number, number]): number {
  const [a, b] = group;
  const [c, d] = others;
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return 1;
  return complementaryError(Math.sqrt(((a + b + c + d) * (a * d - b * c) ** 2) / margins / 2));
}

const NEAR = 2;
const TERMS = 60;

/**
 * The complementary error function of a number from 0 on: its power series near 0, its continued fraction beyond.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6 and 7.1.14.
 */
function complementaryError(x: number): number {
  const bell = Math.exp(-x * x) / Math.sqrt(Math.PI);
  if (x < NEAR) {
    let term = x;
    let sum = x;
    for (let n = 1; n <= TERMS; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - 2 * bell * sum;
  }
  let fraction = x;
  for (let n = 2 * TERMS; n >= 1; n--) fraction = x + n / 2 / fraction;
  return bell / fraction;
}
