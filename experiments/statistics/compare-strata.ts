import type { SummedArm } from "./arms/covariances";
import type { Pair } from "./arms/pair";
import type { Comparison } from "./comparison";
import { plainEffect } from "./effects/plain-effect";
import { judgeEffect } from "./judge-effect";
import { checkMethod, type Settings } from "./settings";
import { poolStrata } from "./strata/pool-strata";
import { stratifiedEffect } from "./strata/stratified-effect";
import { whyInsufficient } from "./why-insufficient";

/**
 * What did the treatment change, where the units are known by strata (post-stratification)?
 *
 * @param strata   control and treatment of each stratum: means, proportions, ratios, adjusted or not, all of one kind
 * @param settings as for compareArms
 * @returns as compareArms, with `stratified` saying whether the strata were weighed; if they cannot be, the comparison of
 *          all units together
 * @throws RangeError without strata or for settings that make no sense, TypeError for strata of different kinds
 *
 * The strata must be known before the exposure: what the treatment can change is no stratum.
 */
export function compareStrata(strata: readonly Pair<SummedArm>[], settings: Settings): Comparison {
  checkMethod(settings.method);
  const pooled = poolStrata(strata);
  const reason = whyInsufficient(pooled, settings.difference);
  if (reason !== null) return { kind: "insufficient", reason };
  const relative = settings.difference.kind === "relative";
  const effect = stratifiedEffect(strata, relative) ?? plainEffect(pooled, relative);
  return effect.standardError > 0
    ? judgeEffect(effect, settings)
    : { kind: "insufficient", reason: "no-variance" };
}
