import { bilinear } from "../numbers/products";
import type { AdjustedMean, AdjustedRatio } from "./arm";
import { covariancesOf } from "./covariances";
import type { Pair } from "./pair";
import { poolArms } from "./pool-arms";
import { ratioGradient } from "./ratio-gradient";

/** A slope of a ratio nearer to 0 than this is no slope. */
const NO_SLOPE = 1e-8;

/**
 * How much of what units brought before is to be taken off what they brought after? The slope of a regression of one on
 * the other over both arms, which leaves the least variance (CUPED).
 *
 * @returns 0 where nothing is gained: no adjusted arms, or one side does not vary
 *
 * Of ratios the slope between the two linearised ratios, the arms weighing alike.
 * Source: Deng, Xu, Kohavi and Walker, Improving the Sensitivity of Online Controlled Experiments, WSDM 2013, (4).
 */
export function thetaOf({ control, treatment }: Pair): number {
  if (control.kind === "adjusted-mean" && treatment.kind === "adjusted-mean") {
    return thetaOfMeans(control, treatment);
  }
  if (control.kind === "adjusted-ratio" && treatment.kind === "adjusted-ratio") {
    return thetaOfRatios(control, treatment);
  }
  return 0;
}

function thetaOfMeans(control: AdjustedMean, treatment: AdjustedMean): number {
  const [[variance = 0, covariance = 0] = [], [, varianceBefore = 0] = []] = covariancesOf(
    poolArms(control, treatment),
  ).matrix;
  return variance > 0 && varianceBefore > 0 ? covariance / varianceBefore : 0;
}

function thetaOfRatios(control: AdjustedRatio, treatment: AdjustedRatio): number {
  let covariance = 0;
  let varianceBefore = 0;
  for (const arm of [control, treatment]) {
    const { means, matrix } = covariancesOf(arm);
    const [numerator = 0, denominator = 0, numeratorBefore = 0, denominatorBefore = 0] = means;
    if (denominator === 0 || denominatorBefore === 0) continue;
    const after = [...ratioGradient(numerator, denominator), 0, 0];
    const before = [0, 0, ...ratioGradient(numeratorBefore, denominatorBefore)];
    covariance += bilinear(after, matrix, before);
    varianceBefore += bilinear(before, matrix, before);
  }
  const theta = varianceBefore > 0 ? covariance / varianceBefore : 0;
  return Math.abs(theta) < NO_SLOPE ? 0 : theta;
}
