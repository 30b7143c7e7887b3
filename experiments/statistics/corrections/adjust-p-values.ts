/**
 * Of several tests at once, how striking is each still?
 *
 * @param values p-values, 0 … 1, in any order
 * @param method `holm`: the chance of even one false finding stays below alpha; `benjamini-hochberg`: of the findings, at
 *               most a share of alpha is false on average
 * @returns by test, in the order given; each at least its p-value, at most 1
 * @throws RangeError for a value outside 0 … 1
 *
 * Holm holds for any tests, Benjamini–Hochberg for independent or positively dependent ones.
 * Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70; Benjamini and Hochberg, Journal of the Royal
 * Statistical Society B 57 (1995) 289–300. Example: 0.01, 0.04, 0.03 with Holm → 0.03, 0.06, 0.06
 */
export function adjustPValues(values: readonly number[], method: "holm" | "benjamini-hochberg"): number[] {
  const wrong = values.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no p-value`);
  const rising = values.map((p, place) => ({ p, place })).toSorted((one, other) => one.p - other.p);
  return method === "holm" ? holm(rising) : benjaminiHochberg(rising);
}

interface Ranked {
  readonly p: number;
  readonly place: number;
}

function holm(rising: readonly Ranked[]): number[] {
  const adjusted: number[] = [];
  let most = 0;
  rising.forEach(({ p, place }, at) => {
    most = Math.max(most, Math.min(1, p * (rising.length - at)));
    adjusted[place] = most;
  });
  return adjusted;
}

function benjaminiHochberg(rising: readonly Ranked[]): number[] {
  const adjusted: number[] = [];
  let least = 1;
  rising.toReversed().forEach(({ p, place }, at) => {
    least = Math.min(least, (p * rising.length) / (rising.length - at));
    adjusted[place] = least;
  });
  return adjusted;
}
