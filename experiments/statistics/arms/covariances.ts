import type { Matrix } from "../numbers/symmetric-inverse";
import type { AdjustedMean, AdjustedRatio, Proportion, Ratio, SampleMean } from "./arm";
import { covarianceOf, meanOf, type Sums, varianceOf } from "./sums";

/** The means of an arm's variables and their covariances, of one unit. */
export interface Covariances {
  readonly n: number;
  readonly sums: readonly Sums[];
  readonly means: readonly number[];
  readonly matrix: Matrix;
}

/** Every arm that is made of sums, so that strata of it can be added up. */
export type SummedArm = Proportion | SampleMean | Ratio | AdjustedMean | AdjustedRatio;

/**
 * The variables of an arm, in the order: numerator (or outcome), denominator, numerator before (or outcome before),
 * denominator before, as far as it has them.
 */
export function covariancesOf(arm: SummedArm): Covariances {
  const sums = sumsOf(arm);
  const products = productsOf(arm);
  const matrix = sums.map((one, row) =>
    sums.map((other, column) =>
      row === column ? varianceOf(one, arm.n) : covarianceOf(one, other, products(row, column), arm.n),
    ),
  );
  return { n: arm.n, sums, means: sums.map((variable) => meanOf(variable, arm.n)), matrix };
}

/** The sums of a mean's or proportion's one variable. */
export const outcomeOf = (arm: Proportion | SampleMean): Sums =>
  arm.kind === "proportion"
    ? { kind: "yes-no", sum: arm.successes }
    : { kind: "amount", sum: arm.sum, sumSquares: arm.sumSquares };

export function sumsOf(arm: SummedArm): readonly Sums[] {
  switch (arm.kind) {
    case "proportion":
    case "mean":
      return [outcomeOf(arm)];
    case "ratio":
      return [arm.numerator, arm.denominator];
    case "adjusted-mean":
      return [arm.outcome, arm.before];
    case "adjusted-ratio":
      return [arm.numerator, arm.denominator, arm.numeratorBefore, arm.denominatorBefore];
  }
}

/** Σ of the product of the variables at two places, by their places. */
export function productsOf(arm: SummedArm): (one: number, other: number) => number {
  switch (arm.kind) {
    case "proportion":
    case "mean":
      return () => 0;
    case "ratio":
    case "adjusted-mean":
      return () => arm.products;
    case "adjusted-ratio": {
      const of = arm.products;
      const pairs = [
        [0, of.numeratorDenominator, of.numeratorNumeratorBefore, of.numeratorDenominatorBefore],
        [of.numeratorDenominator, 0, of.denominatorNumeratorBefore, of.denominatorDenominatorBefore],
        [of.numeratorNumeratorBefore, of.denominatorNumeratorBefore, 0, of.beforeBoth],
        [of.numeratorDenominatorBefore, of.denominatorDenominatorBefore, of.beforeBoth, 0],
      ];
      return (one, other) => pairs[one]?.[other] ?? 0;
    }
  }
}
