import type { Proportion, SampleMean } from "./arm";
import { outcomeOf, type SummedArm } from "./covariances";
import { addSums } from "./sums";

/**
 * Two sets of units of the same metric as one.
 *
 * @throws TypeError if the two are not of the same kind; proportions and means go together, as a mean
 */
export function poolArms(one: SummedArm, other: SummedArm): SummedArm {
  const n = one.n + other.n;
  if (one.kind === "ratio" && other.kind === "ratio") {
    return {
      kind: "ratio",
      n,
      numerator: addSums(one.numerator, other.numerator),
      denominator: addSums(one.denominator, other.denominator),
      products: one.products + other.products,
    };
  }
  if (one.kind === "adjusted-mean" && other.kind === "adjusted-mean") {
    return {
      kind: "adjusted-mean",
      n,
      outcome: addSums(one.outcome, other.outcome),
      before: addSums(one.before, other.before),
      products: one.products + other.products,
    };
  }
  if (one.kind === "adjusted-ratio" && other.kind === "adjusted-ratio") {
    const [of, and] = [one.products, other.products];
    return {
      kind: "adjusted-ratio",
      n,
      numerator: addSums(one.numerator, other.numerator),
      denominator: addSums(one.denominator, other.denominator),
      numeratorBefore: addSums(one.numeratorBefore, other.numeratorBefore),
      denominatorBefore: addSums(one.denominatorBefore, other.denominatorBefore),
      products: {
        numeratorDenominator: of.numeratorDenominator + and.numeratorDenominator,
        numeratorNumeratorBefore: of.numeratorNumeratorBefore + and.numeratorNumeratorBefore,
        numeratorDenominatorBefore: of.numeratorDenominatorBefore + and.numeratorDenominatorBefore,
        denominatorNumeratorBefore: of.denominatorNumeratorBefore + and.denominatorNumeratorBefore,
        denominatorDenominatorBefore: of.denominatorDenominatorBefore + and.denominatorDenominatorBefore,
        beforeBoth: of.beforeBoth + and.beforeBoth,
      },
    };
  }
  if (isMean(one) && isMean(other)) {
    const { sum, sumSquares } = addSums(outcomeOf(one), outcomeOf(other));
    return { kind: "mean", n, sum, sumSquares };
  }
  throw new TypeError(`an arm of kind ${one.kind} is not pooled with one of kind ${other.kind}`);
}

const isMean = (arm: SummedArm): arm is Proportion | SampleMean =>
  arm.kind === "proportion" || arm.kind === "mean";
