/**
 * Between which counts chance alone leaves one, all but `rarely` of the time on either side, when something that happens
 * with `rate` is tried so many times. Exact: the binomial's own probabilities, summed up.
 */
export function binomialBounds(tries: number, rate: number, rarely: number): { least: number; most: number } {
  if (rate <= 0) return { least: 0, most: 0 };
  if (rate >= 1) return { least: tries, most: tries };
  let logOf = tries * Math.log1p(-rate);
  let below = 0;
  let least: number | null = null;
  for (let count = 0; count <= tries; count++) {
    below += Math.exp(logOf);
    if (least === null && below > rarely) least = count;
    if (below >= 1 - rarely) return { least: least ?? count, most: count };
    logOf += Math.log(tries - count) - Math.log(count + 1) + Math.log(rate) - Math.log1p(-rate);
  }
  return { least: least ?? tries, most: tries };
}
