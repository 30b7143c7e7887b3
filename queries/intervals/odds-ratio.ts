import { type Interval, Z_95 } from "./interval";

/**
 * By which factor are the odds of one group those of another? Woolf's logit interval, 95 %; where a cell is empty, one
 * half is added to each (Haldane, Anscombe).
 *
 * @param group  successes and failures of the group, whole numbers
 * @param others those of the group it is held against
 *
 * Assumes independent members. Source: Woolf, Annals of Human Genetics 19 (1955) 251–253.
 * Example: 647 and 622 of the group, 2 and 27 of the others → 14.04, 3.33 … 59.30
 */
export function oddsRatio(
  group: readonly [number, number],
  others: readonly [number, number],
): { ratio: number; interval: Interval } {
  const isEmpty = [...group, ...others].includes(0);
  const [a = 0, b = 0, c = 0, d = 0] = [...group, ...others].map((count) => count + (isEmpty ? 0.5 : 0));
  const ratio = (a * d) / (b * c);
  const logarithm = Math.log(ratio);
  const reach = Z_95 * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return {
    ratio,
    interval: { low: Math.exp(logarithm - reach), high: Math.exp(logarithm + reach) },
  };
}
