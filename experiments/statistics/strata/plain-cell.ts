import type { Proportion, Ratio, SampleMean } from "../arms/arm";
import { covariancesOf } from "../arms/covariances";
import type { Pair } from "../arms/pair";
import type { Cell } from "./cell";

/** One stratum of a mean or ratio: its arms' means as they are. */
export function plainCell(pair: Pair<Proportion | SampleMean | Ratio>): Cell {
  const control = covariancesOf(pair.control);
  const treatment = covariancesOf(pair.treatment);
  const n = control.n + treatment.n;
  const ofControl = (row: number, column: number) => ((control.matrix[row]?.[column] ?? 0) * n) / control.n;
  const ofTreatment = (row: number, column: number) =>
    ((treatment.matrix[row]?.[column] ?? 0) * n) / treatment.n;
  const places = control.means.flatMap((_, variable) => [
    { variable, isEffect: false },
    { variable, isEffect: true },
  ]);
  return {
    n,
    parameters: control.means.flatMap((mean, variable) => [mean, (treatment.means[variable] ?? 0) - mean]),
    covariance: places.map((one) =>
      places.map((other) => {
        const shared = ofControl(one.variable, other.variable);
        if (one.isEffect !== other.isEffect) return -shared;
        return one.isEffect ? shared + ofTreatment(one.variable, other.variable) : shared;
      }),
    ),
  };
}
