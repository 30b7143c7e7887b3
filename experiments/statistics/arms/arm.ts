import type { Amounts, Sums } from "./sums";

/** A yes or no of each of `n` units: a conversion, a step of a funnel reached, a member who came back. */
export interface Proportion {
  readonly kind: "proportion";
  readonly n: number;
  readonly successes: number;
}

/** One amount of each of `n` units, those who brought nothing as 0. */
export interface SampleMean {
  readonly kind: "mean";
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}

/**
 * One sum over another, both of the same `n` units: net sales per order, orders per visit. The unit is what was
 * assigned (a member), not what is counted below the line; `products` is Σ numerator · denominator over the units.
 */
export interface Ratio {
  readonly kind: "ratio";
  readonly n: number;
  readonly numerator: Sums;
  readonly denominator: Sums;
  readonly products: number;
}

/** A mean with what the same units brought before they were exposed; `products` is Σ outcome · before. */
export interface AdjustedMean {
  readonly kind: "adjusted-mean";
  readonly n: number;
  readonly outcome: Sums;
  readonly before: Sums;
  readonly products: number;
}

/** A ratio with what the same units had above and below the line before they were exposed. */
export interface AdjustedRatio {
  readonly kind: "adjusted-ratio";
  readonly n: number;
  readonly numerator: Sums;
  readonly denominator: Sums;
  readonly numeratorBefore: Sums;
  readonly denominatorBefore: Sums;
  /** Σ over the units of each pair's product */
  readonly products: {
    readonly numeratorDenominator: number;
    readonly numeratorNumeratorBefore: number;
    readonly numeratorDenominatorBefore: number;
    readonly denominatorNumeratorBefore: number;
    readonly denominatorDenominatorBefore: number;
    readonly beforeBoth: number;
  };
}

/**
 * A quantile of one value of each of `n` units, or of the values of events that come in clusters.
 *
 * - `level`  0 … 1, e.g. 0.9
 * - `value`  the sample's quantile
 * - `low` `high` the sample's quantiles at level ∓ 1.96 √(level (1 − level) ÷ boundsUnits)
 * - `boundsUnits` how many units those two levels were worked out for, at most `n`
 * - `clusters` the units that were assigned, where `n` counts their events
 * - `leastVariance` a variance of one unit below which is not believed, in the metric's unit squared
 */
export interface Quantile {
  readonly kind: "quantile";
  readonly n: number;
  readonly level: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly boundsUnits: number;
  readonly clusters?: Clusters;
  readonly leastVariance?: number;
}

/** Of each cluster, how many events it has and how many of them are at or below the quantile; Σ of their products. */
export interface Clusters {
  readonly n: number;
  readonly below: Amounts;
  readonly events: Amounts;
  readonly products: number;
}

/** What is known of one arm of an experiment: sums over its units, never rows. */
export type Arm = Proportion | SampleMean | Ratio | AdjustedMean | AdjustedRatio | Quantile;
