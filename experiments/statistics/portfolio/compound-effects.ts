import type { FoundEffect } from "./shrink-effects";

/**
 * What several relative effects make together, one after the other: two of 10 % make 21 %.
 *
 * @returns relative as well; its standard error by the delta method, the effects being independent. Of none 0 ± 0
 */
export function compoundEffects(effects: readonly FoundEffect[]): FoundEffect {
  const grown = effects.reduce((product, { estimate }) => product * (1 + estimate), 1);
  const variance = effects.reduce(
    (sum, { estimate, standardError }) => sum + (standardError / (1 + estimate)) ** 2,
    0,
  );
  return { estimate: grown - 1, standardError: Math.abs(grown) * Math.sqrt(variance) };
}
