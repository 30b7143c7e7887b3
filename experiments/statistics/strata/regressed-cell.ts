import type { AdjustedMean, AdjustedRatio } from "../arms/arm";
import { productsOf, sumsOf } from "../arms/covariances";
import type { Pair } from "../arms/pair";
import { squaresOf } from "../arms/sums";
import { bilinear, dot } from "../numbers/products";
import { type Matrix, symmetricInverse } from "../numbers/symmetric-inverse";
import type { Cell } from "./cell";

/**
 * One stratum of an adjusted mean or ratio: what came after is regressed on the arm and on what was before.
 *
 * @returns null if the regression has no single answer (what was before does not vary, or one of two goes with the other)
 *
 * The control's mean is told at the stratum's own mean of what was before, and how sure that mean is counts in. All
 * variables are taken from their means first, which keeps the digits that raw cross-products lose.
 * Source: Lin, Annals of Applied Statistics 7 (2013) 295–318 (regression adjustment); Xie and Aurisset, Improving the
 * Sensitivity of Online Controlled Experiments: Case Studies at Netflix, KDD 2016 (strata).
 */
export function regressedCell(pair: Pair<AdjustedMean> | Pair<AdjustedRatio>): Cell | null {
  const n = pair.control.n + pair.treatment.n;
  const half = sumsOf(pair.control).length / 2;
  const crossed = centredProducts(pair);
  const outcomes = crossed.places.slice(0, half);
  const covariates = crossed.places.slice(half);
  const design = [crossed.constant, crossed.arm, ...covariates];
  const inverse = symmetricInverse(design.map((one) => design.map((other) => crossed.product(one, other))));
  if (inverse === null) return null;

  const slopes = outcomes.map((outcome) =>
    inverse.map((row) =>
      dot(
        row,
        design.map((column) => crossed.product(column, outcome)),
      ),
    ),
  );
  const residual = (one: number, other: number) =>
    (crossed.product(outcomes[one], outcomes[other]) -
      dot(
        slopes[one] ?? [],
        design.map((column) => crossed.product(column, outcomes[other])),
      )) /
    (n - 3 * half);
  const before = covariates.map((one) =>
    covariates.map((other) => crossed.product(one, other) / (n - 1) / n),
  );

  const places = outcomes.flatMap((_, outcome) => [
    { outcome, isEffect: false },
    { outcome, isEffect: true },
  ]);
  return {
    n,
    parameters: outcomes.flatMap((place, outcome) => [
      (slopes[outcome]?.[0] ?? 0) + crossed.mean(place),
      slopes[outcome]?.[1] ?? 0,
    ]),
    covariance: places.map((one) =>
      places.map((other) => {
        const row = one.isEffect ? 1 : 0;
        const column = other.isEffect ? 1 : 0;
        const ofSlopes = residual(one.outcome, other.outcome);
        const sampled = ofSlopes * (inverse[row]?.[column] ?? 0);
        if (one.isEffect || other.isEffect) return n * sampled;
        const tail = (outcome: number) => (slopes[outcome] ?? []).slice(2);
        return (
          n *
          (sampled +
            ofSlopes * trace(inverse, before) +
            bilinear(tail(one.outcome), before, tail(other.outcome)))
        );
      }),
    ),
  };
}

/** Σ over the covariates' own block of the inverse times how sure their means are. */
const trace = (inverse: Matrix, before: Matrix): number =>
  before.reduce((sum, row, at) => sum + dot(row, (inverse[at + 2] ?? []).slice(2)), 0);

type Place = "constant" | "arm" | number;

/** Σ over the units of the product of two variables, each taken from its mean over both arms but the arm itself. */
function centredProducts({ control, treatment }: Pair<AdjustedMean> | Pair<AdjustedRatio>) {
  const n = control.n + treatment.n;
  const [ofControl, ofTreatment] = [sumsOf(control), sumsOf(treatment)];
  const [products, otherProducts] = [productsOf(control), productsOf(treatment)];
  const total = (place: number) => (ofControl[place]?.sum ?? 0) + (ofTreatment[place]?.sum ?? 0);
  const raw = (one: number, other: number): number => {
    if (one !== other) return products(one, other) + otherProducts(one, other);
    const [first, second] = [ofControl[one], ofTreatment[one]];
    return (first ? squaresOf(first) : 0) + (second ? squaresOf(second) : 0);
  };
  const inTreatment = (place: number) => (ofTreatment[place]?.sum ?? 0) - (treatment.n * total(place)) / n;
  const product = (one: Place = "constant", other: Place = "constant"): number => {
    if (typeof one === "number" && typeof other === "number") {
      return raw(one, other) - (total(one) * total(other)) / n;
    }
    if (typeof one === "number") return other === "arm" ? inTreatment(one) : 0;
    if (typeof other === "number") return product(other, one);
    return one === "constant" && other === "constant" ? n : treatment.n;
  };
  return {
    constant: "constant" as const,
    arm: "arm" as const,
    places: ofControl.map((_, place) => place),
    mean: (place: number) => total(place) / n,
    product,
  };
}
