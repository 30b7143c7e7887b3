import type { Pair } from "./arms/pair";
import type { Comparison } from "./comparison";
import { plainEffect } from "./effects/plain-effect";
import { judgeEffect } from "./judge-effect";
import { checkMethod, type Settings } from "./settings";
import { whyInsufficient } from "./why-insufficient";

/**
 * What did the treatment change? The one question a verdict asks, of any kind of metric.
 *
 * @param pair     control and treatment, of the same kind; see arms/arm.ts for the shapes and units
 * @param settings what the difference is told in, and by which method it is judged
 * @returns an estimate with interval and p, or with chance to win and risk; or why there is none
 * @throws RangeError for settings that make no sense (see settings.ts): the caller's mistake, not the data's
 *
 * Assumes that units were assigned independently and that nobody is in both arms.
 * Example: 100 of 1000 against 120 of 1000, relative, two-sided with alpha 0.05 → 0.2, −0.1008 … 0.5008, p 0.192
 */
export function compareArms(pair: Pair, settings: Settings): Comparison {
  checkMethod(settings.method);
  const reason = whyInsufficient(pair, settings.difference);
  if (reason !== null) return { kind: "insufficient", reason };
  const effect = plainEffect(pair, settings.difference.kind === "relative");
  return effect.standardError > 0
    ? judgeEffect(effect, settings)
    : { kind: "insufficient", reason: "no-variance" };
}
