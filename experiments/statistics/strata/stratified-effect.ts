import { momentsOf } from "../arms/moments";
import type { Pair } from "../arms/pair";
import type { SummedArm } from "../arms/covariances";
import { ratioGradient } from "../arms/ratio-gradient";
import { thetaOf } from "../arms/theta";
import type { Effect } from "../effects/effect";
import { welchDegrees } from "../effects/welch-degrees";
import { bilinear, dot } from "../numbers/products";
import { cellOf } from "./cell-of";
import { mergeThinStrata } from "./merge-thin-strata";
import type { Cell } from "./cell";
import { poolStrata } from "./pool-strata";

/**
 * How far is the treatment from the control, where each stratum of units (a country, a platform) is compared by itself
 * and weighs by its share of all units? What differs between strata no longer blurs the difference.
 *
 * @param strata   of each stratum both arms, of one kind for all
 * @param relative as a share of the control's baseline, or in the metric's unit
 * @returns null if there are not two strata that can be compared, or a regression inside one has no answer
 *
 * The shares of the strata are estimated as well and vary as a multinomial's: Cov = A (diag ν − νν′) A′ ÷ N + Σ ν V ÷ N.
 * Source: Miratrix, Sekhon and Yu, Journal of the Royal Statistical Society B 75 (2013) 369–396 (post-stratification);
 * Xie and Aurisset, KDD 2016.
 */
export function stratifiedEffect(strata: readonly Pair<SummedArm>[], relative: boolean): Effect | null {
  const merged = mergeThinStrata(strata);
  if (merged.length < 2) return null;
  const cells = merged.map(cellOf);
  if (!cells.every((cell) => cell !== null)) return null;
  const { parameters, covariance } = weigh(cells);

  const { control, treatment, ofControl, ofTreatment } = estimates(parameters);
  const difference = treatment - control;
  const size = Math.abs(control);
  const lift = relative ? difference / size : 0;
  const gradient = ofTreatment.map((slope, at) =>
    relative
      ? (slope - (ofControl[at] ?? 0)) / size - (lift / control) * (ofControl[at] ?? 0)
      : slope - (ofControl[at] ?? 0),
  );
  const variance = bilinear(gradient, covariance, gradient);
  if (!(variance > 0)) return null;

  const pooled = poolStrata(strata);
  const theta = thetaOf(pooled);
  const whole = { control: momentsOf(pooled.control, theta), treatment: momentsOf(pooled.treatment, theta) };
  return {
    estimate: relative ? lift : difference,
    standardError: Math.sqrt(variance),
    units: whole.control.n + whole.treatment.n,
    degrees: welchDegrees(whole),
    baseline: whole.control.baseline,
    relative,
    stratified: true,
  };
}

/** The strata's parameters, weighed by their shares, and how they vary. */
function weigh(cells: readonly Cell[]): { parameters: number[]; covariance: number[][] } {
  const total = cells.reduce((sum, cell) => sum + cell.n, 0);
  const shares = cells.map((cell) => cell.n / total);
  const places = cells[0]?.parameters.map((_, place) => place) ?? [];
  const column = (place: number) => cells.map((cell) => cell.parameters[place] ?? 0);
  const parameters = places.map((place) => dot(shares, column(place)));
  const covariance = places.map((one) =>
    places.map((other) => {
      const between = dot(
        shares,
        column(one).map(
          (value, cell) =>
            (value - (parameters[one] ?? 0)) * ((column(other)[cell] ?? 0) - (parameters[other] ?? 0)),
        ),
      );
      const within = dot(
        shares,
        cells.map((cell) => cell.covariance[one]?.[other] ?? 0),
      );
      return (between + within) / total;
    }),
  );
  return { parameters, covariance };
}

/** The two arms' estimates and how they move with the parameters: means, or ratios of two of them. */
function estimates([control = 0, effect = 0, below, belowEffect = 0]: readonly number[]): {
  control: number;
  treatment: number;
  ofControl: readonly number[];
  ofTreatment: readonly number[];
} {
  if (below === undefined) {
    return { control, treatment: control + effect, ofControl: [1, 0], ofTreatment: [1, 1] };
  }
  const [above, under] = ratioGradient(control, below);
  const [aboveTreated, underTreated] = ratioGradient(control + effect, below + belowEffect);
  return {
    control: control / below,
    treatment: (control + effect) / (below + belowEffect),
    ofControl: [above, 0, under, 0],
    ofTreatment: [aboveTreated, aboveTreated, underTreated, underTreated],
  };
}
