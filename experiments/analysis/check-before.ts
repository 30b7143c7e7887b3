import type { Arm } from "../statistics/arms/arm";
import { covariateImbalance } from "../statistics/checks/covariate-imbalance";

/** A metric by which an arm's members were not like the control's before they were exposed. */
export interface Imbalance {
  /** its place among the experiment's metrics */
  metric: number;
  variation: string;
  p: number;
}

/** What an arm's members brought before they were exposed, as an arm; null where that was not asked for. */
function beforeOf(arm: Arm): Arm | null {
  if (arm.kind === "adjusted-ratio") {
    const { n, numeratorBefore, denominatorBefore, products } = arm;
    return {
      kind: "ratio",
      ...{ n, numerator: numeratorBefore, denominator: denominatorBefore, products: products.beforeBoth },
    };
  }
  if (arm.kind !== "adjusted-mean") return null;
  const { n, before } = arm;
  return before.kind === "yes-no"
    ? { kind: "proportion", n, successes: before.sum }
    : { kind: "mean", n, sum: before.sum, sumSquares: before.sumSquares };
}

/** Were the arms alike before? @param metrics the arms of each metric, the control first */
export function checkBefore(
  metrics: readonly { metric: number; arms: readonly { variation: string; arm: Arm }[] }[],
): Imbalance[] {
  const pairs = metrics.flatMap(({ metric, arms: [control, ...treatments] }) =>
    treatments.flatMap(({ variation, arm }) => {
      const [of, against] = [control && beforeOf(control.arm), beforeOf(arm)];
      return of && against ? [{ metric, variation, pair: { control: of, treatment: against } }] : [];
    }),
  );
  return pairs.flatMap(({ metric, variation, pair }) => {
    const found = covariateImbalance(pair, pairs.length);
    return found.kind === "estimate" && found.imbalanced ? [{ metric, variation, p: found.p }] : [];
  });
}
