import { bilinear } from "../numbers/products";
import type { AdjustedMean, AdjustedRatio, Arm, Ratio } from "./arm";
import { covariancesOf, outcomeOf } from "./covariances";
import { quantileVariance } from "./quantile-variance";
import { ratioGradient } from "./ratio-gradient";
import { meanOf, roundingOf, type Sums, varianceOf } from "./sums";

/**
 * An arm's estimate and how sure it is, in the metric's unit.
 *
 * - `estimate`  what is compared: the mean, ratio or quantile, adjusted by what was before
 * - `baseline`  the same unadjusted, which a relative difference is relative to
 * - `variance` `baselineVariance` `covariance` of one unit; divided by `n` they are those of the estimates
 * - `rounding`  how much of `variance` the rounding of sums alone may feign
 */
export interface Moments {
  readonly n: number;
  readonly estimate: number;
  readonly baseline: number;
  readonly variance: number;
  readonly baselineVariance: number;
  readonly covariance: number;
  readonly rounding: number;
}

/**
 * @param theta how much of the difference before is taken off (see theta.ts); 0 for arms that are not adjusted,
 *              and an adjusted arm with 0 is the plain one
 *
 * Ratios by the delta method. Source: Deng, Xu, Kohavi and Walker, WSDM 2013 (CUPED); Deng, Knoblich and Lu, KDD 2018
 * (ratios); Deng, Lu and Litz, WSDM 2017 (quantiles).
 */
export function momentsOf(arm: Arm, theta: number): Moments {
  switch (arm.kind) {
    case "proportion":
    case "mean": {
      const sums = outcomeOf(arm);
      return plain(arm.n, meanOf(sums, arm.n), varianceOf(sums, arm.n), roundingOf(sums, arm.n));
    }
    case "quantile":
      return plain(arm.n, arm.value, quantileVariance(arm), 0);
    case "ratio":
      return momentsOfRatio(arm);
    case "adjusted-mean":
      return momentsOfAdjustedMean(arm, theta);
    case "adjusted-ratio":
      return momentsOfAdjustedRatio(arm, theta);
  }
}

const plain = (n: number, estimate: number, variance: number, rounding: number): Moments => ({
  n,
  estimate,
  baseline: estimate,
  variance,
  baselineVariance: variance,
  covariance: variance,
  rounding,
});

function momentsOfRatio(arm: Ratio): Moments {
  const { n, means, matrix, sums } = covariancesOf(arm);
  const gradient = ratioGradient(means[0] ?? 0, means[1] ?? 0);
  return plain(
    n,
    quotient(arm.numerator.sum, arm.denominator.sum),
    bilinear(gradient, matrix, gradient),
    roundingAlong(gradient, sums, n),
  );
}

function momentsOfAdjustedMean(arm: AdjustedMean, theta: number): Moments {
  const { n, means, matrix, sums } = covariancesOf(arm);
  const [mean = 0, meanBefore = 0] = means;
  const gradient = [1, -theta];
  return {
    n,
    estimate: mean - theta * meanBefore,
    baseline: mean,
    variance: bilinear(gradient, matrix, gradient),
    baselineVariance: matrix[0]?.[0] ?? 0,
    covariance: bilinear([1, 0], matrix, gradient),
    rounding: roundingAlong(gradient, sums, n),
  };
}

function momentsOfAdjustedRatio(arm: AdjustedRatio, theta: number): Moments {
  const { n, means, matrix, sums } = covariancesOf(arm);
  const [numerator = 0, denominator = 0, numeratorBefore = 0, denominatorBefore = 0] = means;
  const after = ratioGradient(numerator, denominator);
  const before = ratioGradient(numeratorBefore, denominatorBefore);
  const gradient = [...after, ...before.map((slope) => (theta === 0 ? 0 : -theta * slope))];
  const baselineGradient = [...after, 0, 0];
  const baseline = quotient(arm.numerator.sum, arm.denominator.sum);
  return {
    n,
    estimate: baseline - theta * quotient(arm.numeratorBefore.sum, arm.denominatorBefore.sum),
    baseline,
    variance: bilinear(gradient, matrix, gradient),
    baselineVariance: bilinear(baselineGradient, matrix, baselineGradient),
    covariance: bilinear(baselineGradient, matrix, gradient),
    rounding: roundingAlong(gradient, sums, n),
  };
}

const quotient = (above: number, below: number): number => (below === 0 ? 0 : above / below);

const roundingAlong = (gradient: readonly number[], sums: readonly Sums[], n: number): number =>
  sums.reduce((sum, variable, place) => sum + (gradient[place] ?? 0) ** 2 * roundingOf(variable, n), 0);
