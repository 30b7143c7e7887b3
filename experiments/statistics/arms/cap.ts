/**
 * Up to where a unit's amount counts (winsorising), so that a few large buyers do not drown the difference.
 *
 * - `none`       every amount counts whole
 * - `at`         amounts count up to a fixed number in the metric's unit
 * - `percentile` up to the quantile of the units' amounts, of all arms together, with or without those who brought nothing
 */
export type Capping =
  | { readonly kind: "none" }
  | { readonly kind: "at"; readonly amount: number }
  | { readonly kind: "percentile"; readonly level: number; readonly ignoreZeros: boolean };

/**
 * Up to which amount do units count?
 *
 * @param capping        as set for the metric; above and below the line of a ratio each has its own, the time before the
 *                       exposure the one of the time after
 * @param pooledQuantile the quantile asked for, over the units of ALL arms: one cap for all, or the arms differ by it
 * @returns null if there is none; a quantile of 0 or less caps nothing, since it would leave nothing
 * @throws RangeError for an amount that is not above 0, or a level outside 0 … 1
 *
 * The amounts are cut before they are summed, so sums of capped amounts are an arm like any other.
 * Source: Tukey and McLaughlin, Sankhyā A 25 (1963) 331–352. Example: at the 0.99 quantile, which is 312.5 → 312.5
 */
export function capOf(capping: Capping, pooledQuantile: number | null): number | null {
  switch (capping.kind) {
    case "none":
      return null;
    case "at":
      if (!(capping.amount > 0)) throw new RangeError(`a cap of ${capping.amount} leaves nothing`);
      return capping.amount;
    case "percentile":
      if (!(capping.level > 0 && capping.level < 1)) throw new RangeError(`${capping.level} is no level`);
      return pooledQuantile !== null && pooledQuantile > 0 ? pooledQuantile : null;
  }
}
