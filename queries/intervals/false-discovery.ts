/**
 * Of many tests, how large a share of false ones would be among those at least as striking as each? The adjusted p-values
 * of Benjamini and Hochberg.
 *
 * @param values p-values, in any order
 * @returns by test, in the order given; each at least its p-value, at most 1
 *
 * Holds for independent tests and for positively dependent ones.
 * Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
 */
export function falseDiscovery(values: readonly number[]): number[] {
  const adjusted = values.map(() => 1);
  let least = 1;
  const falling = values.map((p, place) => ({ p, place })).toSorted((one, other) => other.p - one.p);
  falling.forEach(({ p, place }, at) => {
    least = Math.min(least, (p * values.length) / (values.length - at));
    adjusted[place] = least;
  });
  return adjusted;
}
