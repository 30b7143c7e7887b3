import type { AdjustedMean, AdjustedRatio, Proportion, Ratio, SampleMean } from "../arms/arm";
import { covariancesOf, type SummedArm } from "../arms/covariances";
import type { Pair } from "../arms/pair";
import { squaresOf } from "../arms/sums";
import type { Cell } from "./cell";
import { plainCell } from "./plain-cell";
import { regressedCell } from "./regressed-cell";

/**
 * What a stratum says, adjusted by what was before if that varies in both arms.
 *
 * @returns null if a regression has no single answer
 * @throws TypeError if the arms are of different kinds
 */
export function cellOf({ control, treatment }: Pair<SummedArm>): Cell | null {
  if (control.kind === "adjusted-mean" && treatment.kind === "adjusted-mean") {
    return variesBefore(control) && variesBefore(treatment)
      ? regressedCell({ control, treatment })
      : plainCell({ control: unadjustedMean(control), treatment: unadjustedMean(treatment) });
  }
  if (control.kind === "adjusted-ratio" && treatment.kind === "adjusted-ratio") {
    return variesBefore(control) && variesBefore(treatment)
      ? regressedCell({ control, treatment })
      : plainCell({ control: unadjustedRatio(control), treatment: unadjustedRatio(treatment) });
  }
  if (isPlain(control) && isPlain(treatment)) return plainCell({ control, treatment });
  throw new TypeError(`an arm of kind ${control.kind} is not compared with one of kind ${treatment.kind}`);
}

const isPlain = (arm: SummedArm): arm is Proportion | SampleMean | Ratio =>
  arm.kind === "proportion" || arm.kind === "mean" || arm.kind === "ratio";

const variesBefore = (arm: AdjustedMean | AdjustedRatio): boolean => {
  const { matrix } = covariancesOf(arm);
  return matrix.slice(matrix.length / 2).every((row, at) => (row[matrix.length / 2 + at] ?? 0) > 0);
};

const unadjustedMean = ({ n, outcome }: AdjustedMean): SampleMean => ({
  kind: "mean",
  n,
  sum: outcome.sum,
  sumSquares: squaresOf(outcome),
});

const unadjustedRatio = ({ n, numerator, denominator, products }: AdjustedRatio): Ratio => ({
  kind: "ratio",
  n,
  numerator,
  denominator,
  products: products.numeratorDenominator,
});
