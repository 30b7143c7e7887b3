import type { Effect } from "../effects/effect";
import type { Prior } from "../settings";

/**
 * A prior in the unit of the effect it is held against: one of the relative difference times the size of the control's
 * baseline is one of the absolute difference, and the other way round.
 *
 * @returns null where a prior in the metric's unit says nothing of a share of 0, or one of a share of 0 nothing at all
 */
export function priorOf(
  prior: Prior,
  { relative, baseline }: Pick<Effect, "relative" | "baseline">,
): { mean: number; sd: number } | null {
  const size = Math.abs(baseline);
  if ((prior.of === "relative") === relative) return { mean: prior.mean, sd: prior.sd };
  if (size === 0) return null;
  const unit = relative ? 1 / size : size;
  return { mean: prior.mean * unit, sd: prior.sd * unit };
}
