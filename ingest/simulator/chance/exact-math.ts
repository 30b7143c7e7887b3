const LN2 = 0.6931471805599453;

/**
 * Natural logarithm and exponential by sums of products only.
 *
 * TRICKY: JavaScript leaves the last digits of Math.log, Math.exp and Math.pow to the engine, so two machines may
 * differ; + − × ÷ and square roots are exact everywhere. These are right to about 1e-14, and the same on all.
 *
 * @param x greater than 0
 */
export function naturalLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  for (; mantissa > 1.4142135623730951; exponent += 1) mantissa /= 2;
  for (; mantissa < 0.7071067811865476; exponent -= 1) mantissa *= 2;
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return 2 * s * sum + exponent * LN2;
}

/** e to the power of `x`, for |x| up to some hundreds. */
export function exponential(x: number): number {
  const doublings = Math.floor(x / LN2 + 0.5);
  const rest = x - doublings * LN2;
  let sum = 1;
  for (let k = 16; k >= 1; k -= 1) sum = 1 + (sum * rest) / k;
  for (let k = 0; k < doublings; k += 1) sum *= 2;
  for (let k = 0; k > doublings; k -= 1) sum /= 2;
  return sum;
}

/** `base` (above 0) to the power of `exponent`. */
export function power(base: number, exponent: number): number {
  return exponential(exponent * naturalLog(base));
}
