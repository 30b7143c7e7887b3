import type { Effect } from "../effects/effect";

/** Which mixture of alternatives a sequential test is tuned to: narrowest at `tuning` units. */
export interface Tuned {
  readonly effect: Pick<Effect, "estimate" | "standardError" | "units">;
  readonly alpha: number;
  readonly tuning: number;
}

/**
 * How wide is an interval that holds at every moment, however often one looks? Half its width, two-sided.
 *
 * @param alpha  how often the whole sequence of intervals may ever miss
 * @param tuning the number of units, both arms together, at which it is narrowest
 * @returns in the unit of the standard error
 *
 * An asymptotic confidence sequence, from a normal mixture with precision ρ² and with w = Nρ² + 1.
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Time-uniform central limit theory and asymptotic confidence
 * sequences, Annals of Statistics 52 (2024) 2613–2640, theorem 2.2 and appendix B.2 (ρ).
 * Example: standard error 1, alpha 0.05, 5000 units, tuning 5000 → 3.04
 */
export function sequenceReach({ effect, alpha, tuning }: Tuned): number {
  const { rho, w } = mixture(effect.units, alpha, tuning);
  return reach(effect, rho, 2 * w * Math.log(Math.sqrt(w) / alpha));
}

/** The same for an interval with one open end, which is wrong as often. Source: the same, theorem 2.8 and appendix B.1. */
export function oneSidedReach({ effect, alpha, tuning }: Tuned): number {
  const { rho, w } = mixture(effect.units, 2 * alpha, tuning);
  return reach(effect, rho, 2 * w * Math.log1p(Math.sqrt(w) / (2 * alpha)));
}

/**
 * How surprising is the effect, at every moment, where there is none? The alpha at which the two-sided interval just
 * touches 0, its tuning kept.
 */
export function sequenceP({ effect, alpha, tuning }: Tuned): number {
  const { rho, w } = mixture(effect.units, alpha, tuning);
  return Math.min(1, Math.sqrt(w) * Math.exp(-surprise(effect, rho, w)));
}

/**
 * The same one-sided, in closed form: √w ÷ (2 (e^x − 1)), x the surprise of the effect.
 *
 * @param sign 1 where a greater treatment is looked for, −1 where a lesser one is
 * @returns 1 where the effect lies on the other side
 */
export function oneSidedSequenceP({ effect, alpha, tuning }: Tuned, sign: 1 | -1): number {
  if (!(effect.estimate * sign > 0)) return 1;
  const { rho, w } = mixture(effect.units, 2 * alpha, tuning);
  const x = surprise(effect, rho, w);
  return Math.min(1, (Math.sqrt(w) * Math.exp(-x)) / (-2 * Math.expm1(-x)));
}

function mixture(units: number, alpha: number, tuning: number): { rho: number; w: number } {
  const logarithm = -2 * Math.log(alpha);
  const rho = Math.sqrt((logarithm + Math.log(logarithm + 1)) / tuning);
  return { rho, w: units * rho * rho + 1 };
}

const reach = ({ standardError, units }: Tuned["effect"], rho: number, inside: number): number =>
  standardError * Math.sqrt(units) * (Math.sqrt(inside) / (units * rho));

const surprise = ({ estimate, standardError, units }: Tuned["effect"], rho: number, w: number): number =>
  ((estimate / standardError) ** 2 * units * rho * rho) / (2 * w);
