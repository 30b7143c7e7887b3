import type { Compared } from "./compare-metric";

/** How much worse than the control a guardrail is: more than it may be, surely not so much, or it cannot be told. */
export type GuardrailState = "harmed" | "safe" | "unclear";

/**
 * May a treatment be shipped as far as a guardrail goes?
 *
 * @param compared with intervals of 1 − 2 alpha, so that each of their ends is one of a one-sided test at alpha
 * @param margin   how much worse it may be, as a share of the control
 *
 * Where the control is 0, so that there is no such share, only a difference to the worse counts.
 */
export function judgeGuardrail(
  { relative, absolute }: Compared,
  better: "up" | "down",
  margin: number,
): GuardrailState {
  const isRelative = relative.kind === "estimate";
  const comparison = isRelative ? relative : absolute;
  if (comparison.kind !== "estimate") return "unclear";
  const { low, high } = comparison.interval;
  const [worst, best] = better === "up" ? [low, high] : [-high, -low];
  const limit = isRelative ? -margin : 0;
  if (best < limit) return "harmed";
  return worst > limit ? "safe" : "unclear";
}
